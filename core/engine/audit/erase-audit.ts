import { createHash } from 'node:crypto';
import type { Database } from '#core/database/database.ts';
import { newId } from '#core/kit/ids.ts';
import type { Principal } from '../access/principal.ts';
import { appendAudit } from './append-audit.ts';
import { auditOf } from './audit-event.ts';

/** Stands for exactly these events: who empties another one cannot pass it off as part of an erasure. */
export function digestOfIds(ids: readonly string[]): string {
  return createHash('sha256')
    .update([...ids].sort().join())
    .digest('hex');
}

/**
 * Destroys what the trail says of a person, as actor and as subject, with the salts of the digests. The digests stay,
 * so the chain stays whole; an event tells how many were emptied, and which, without naming the person.
 */
export function eraseAudit(database: Database, principal: Principal, personId: string): Promise<number> {
  return database.transact(principal.workspaceId, async (transaction) => {
    const id = newId();
    const rows = await transaction.query<{ id: string }>('select data.erase_audit($1, $2) as id', [personId, id]);
    const details = { events: rows.length, digest: digestOfIds(rows.map((row) => row.id)) };
    await transaction.run(appendAudit(auditOf(principal, 'audit.erased', { id, details })));
    return rows.length;
  });
}
