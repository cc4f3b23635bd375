import { insertRow } from '#core/engine/operations/store-row.ts';
import type { Scope } from '#core/engine/query/row.ts';
import { newId } from '#core/kit/ids.ts';
import type { Case } from './cases.ts';

/** Creating an account, against a bare insert of the same row in its own transaction. */
export function makeWriteCases(scope: Scope): Case[] {
  const account = scope.model.object('account');
  const { workspaceId, userId } = scope.principal;
  const statement = insertRow(account, { name: ':value', ownerId: userId }, { workspaceId, id: newId(), userId });
  const idAt = 1;
  return [
    {
      name: 'create one record',
      requests: [{ path: '/api/v1/accounts', method: 'POST', body: JSON.stringify({ name: 'Bench' }) }],
      floorRequests: [{ path: '/create', method: 'POST', body: JSON.stringify({ name: 'Bench' }) }],
      floor: {
        name: 'create',
        text: `${statement.text.replace(`$${idAt + 1}::uuid`, `coalesce($${idAt + 1}::uuid, gen_random_uuid())`)} returning id`,
        values: (statement.values ?? []).map((value, index) => (index === idAt ? null : value)),
        before: '{"data":{"id":"',
        after: '"}}',
        isWrite: true,
      },
      bar: 0.4,
    },
  ];
}
