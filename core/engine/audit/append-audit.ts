import { randomBytes } from 'node:crypto';
import type { Database } from '#core/database/database.ts';
import type { Statement } from '#core/database/flight.ts';
import { newId } from '#core/kit/ids.ts';
import type { AuditEvent } from './audit-event.ts';
import { digestOf, settle } from './seal.ts';

/** Adds to the audit trail. Travels with the write it tells of: neither is there without the other. */
export function appendAudit(event: AuditEvent): Statement {
  const values = {
    workspaceId: event.workspaceId,
    id: event.id ?? newId(),
    at: event.at ?? new Date().toISOString(),
    kind: event.kind,
    actorId: event.actorId ?? null,
    cause: event.cause ?? null,
    credential: event.credential ?? null,
    address: event.address ?? null,
    object: event.about?.object ?? null,
    recordId: event.about?.id ?? null,
    details: settle(event.details),
  };
  const salt = randomBytes(16);
  const { workspaceId, id, at, kind, actorId, cause, credential, address, object, recordId } = values;
  const details = JSON.stringify(values.details);
  return {
    text: `insert into data.audit_event (workspace_id, id, at, kind, actor_id, cause, credential, address, object, record_id, details, salt, digest)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
    values: [
      ...[workspaceId, id, at, kind, actorId, cause, credential, address, object, recordId, details],
      salt,
      digestOf(salt, values),
    ],
  };
}

/** Adds events that no transaction of their own carries, those of one workspace together. */
export async function recordAudit(database: Database, ...events: AuditEvent[]): Promise<void> {
  for (const [workspaceId, ours] of Map.groupBy(events, (event) => event.workspaceId))
    await database.transact(workspaceId, async (transaction) => {
      await transaction.run(...ours.map(appendAudit));
    });
}

/** The same event in every workspace of the identity: it knows only afterwards which one somebody wanted. */
export async function recordForIdentity(
  database: Database,
  identityId: string,
  event: Omit<AuditEvent, 'workspaceId' | 'actorId' | 'about'>,
): Promise<void> {
  const members = await database.queryGlobal<{ workspaceId: number; userId: string }>(
    'select workspace_id as "workspaceId", user_id as "userId" from auth.membership where identity_id = $1',
    [identityId],
  );
  const about = (id: string) => ({ object: 'user', id });
  await recordAudit(
    database,
    ...members.map(({ workspaceId, userId }) => ({ ...event, workspaceId, actorId: userId, about: about(userId) })),
  );
}
