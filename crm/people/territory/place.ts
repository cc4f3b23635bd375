import type { Transaction } from '#core/database/database.ts';

/** Puts records into a territory by hand, beside what its rules find. */
export async function place(
  transaction: Transaction,
  territoryId: string,
  object: string,
  ids: string[],
  by: string | null,
) {
  await transaction.run({
    text: `insert into data.record_grant (workspace_id, record_id, grantee_id, source, object, level, created_by_id)
      select $1, id, $2, 'hand', $3, 'edit', $5 from unnest($4::uuid[]) as id on conflict do nothing`,
    values: [transaction.workspaceId, territoryId, object, ids, by],
  });
  await countAgain(transaction, territoryId);
}

/** Takes out what was put in by hand; what a rule finds stays. Gives how many were taken out. */
export async function takeOut(
  transaction: Transaction,
  territoryId: string,
  object: string,
  ids: string[],
): Promise<number> {
  const gone = await transaction.query(
    `delete from data.record_grant where workspace_id = $1 and grantee_id = $2 and source = 'hand' and object = $3 and record_id = any($4::uuid[]) returning 1`,
    [transaction.workspaceId, territoryId, object, ids],
  );
  await countAgain(transaction, territoryId);
  return gone.length;
}

/** How many records the territory holds, where that is known at all. */
async function countAgain(transaction: Transaction, territoryId: string) {
  await transaction.run({
    text: `update data.territory set matched = (select count(distinct record_id) from read.record_grant where workspace_id = $1 and grantee_id = $2)
      where workspace_id = $1 and id = $2 and applied_at is not null`,
    values: [transaction.workspaceId, territoryId],
  });
}
