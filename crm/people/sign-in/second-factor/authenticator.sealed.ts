import type { SealedColumn } from '#core/engine/sealed-column.ts';

export default [
  { table: 'auth.authenticator', column: 'secret', key: 'identity_id', context: 'authenticator' },
] satisfies SealedColumn[];
