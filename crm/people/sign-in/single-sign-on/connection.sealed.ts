import type { SealedColumn } from '#core/engine/sealed-column.ts';

export default [{ table: 'auth.sso_connection', column: 'secret', key: 'id', context: 'sso' }] satisfies SealedColumn[];
