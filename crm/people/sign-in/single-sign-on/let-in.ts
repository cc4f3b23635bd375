import type { Transaction } from '#core/database/database.ts';
import { appendAudit } from '#core/engine/audit/append-audit.ts';
import { auditOf } from '#core/engine/audit/audit-event.ts';
import type { Engine } from '#core/engine/engine.ts';
import { Operation } from '#core/engine/operations/operation.ts';
import { newId } from '#core/kit/ids.ts';
import type { Member } from '../../session/start-session.ts';
import type { Connection } from './connection.ts';
import { SingleSignOnFailure } from './failure.ts';
import { systemPrincipalOf } from './system-principal.ts';

/** Who somebody is, on the word of an identity provider. */
export interface Vouched {
  email: string;
  name?: string | undefined;
}

/** The identity of the address, made where there is none; it has no password. */
export async function ensureMembership(
  transaction: Transaction,
  email: string,
  workspaceId: number,
  userId: string,
): Promise<string> {
  const [identity] = await transaction.query<{ id: string }>(
    `with made as (insert into auth.identity (id, email) values ($1, $2) on conflict do nothing returning id)
     select id from made union all select id from auth.identity where lower(email) = $2 limit 1`,
    [newId(), email],
  );
  await transaction.run({
    text: 'insert into auth.membership (identity_id, workspace_id, user_id) values ($1, $2, $3) on conflict do nothing',
    values: [identity!.id, workspaceId, userId],
  });
  return identity!.id;
}

/**
 * The person's place in the company, made at once where the connection may. A provider vouches for addresses of its own
 * domains only, and lets nobody into another company.
 */
export async function letIn(
  engine: Engine,
  connection: Connection,
  vouched: Vouched,
  address: string,
): Promise<Member> {
  const { workspaceId } = connection;
  const email = vouched.email.toLowerCase();
  if (!connection.domains.includes(email.split('@').at(-1)!)) throw new SingleSignOnFailure('domain', { email });
  const model = await engine.models.of(workspaceId);
  const principal = { ...(await systemPrincipalOf(engine, workspaceId, connection.id)), address };
  return engine.database.transact(workspaceId, async (transaction) => {
    // Two first sign-ins at once make one user.
    await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, $2))', [email, workspaceId]);
    const [user] = await transaction.query<{ id: string; status: string }>(
      'select id, status from read."user" where workspace_id = $1 and lower(email) = $2 and deleted_at is null',
      [workspaceId, email],
    );
    if (user?.status === 'inactive') throw new SingleSignOnFailure('inactive', { email });
    if (!user && !connection.createsUsers) throw new SingleSignOnFailure('unknown', { email });
    const operation = new Operation(engine, model, principal, transaction, { isTrusted: true });
    if (user?.status === 'invited') await operation.updateRecord('user', user.id, { status: 'active' });
    const userId = user?.id ?? newId();
    if (!user) {
      const name = vouched.name ?? email.split('@')[0]!;
      const [role] = await operation.findAll('role', { key: connection.defaultRole });
      const given = { name, email, roleIds: [role!.id], status: 'active' };
      await operation.createRecord('user', given, { id: userId });
    }
    if (user?.status !== 'active') {
      const details = { method: connection.kind, connection: connection.name };
      const about = { object: 'user', id: userId };
      transaction.queue(appendAudit({ ...auditOf(principal, 'user.joined', { about, details }), actorId: userId }));
    }
    const [member] = await transaction.query<{ identityId: string }>(
      'select identity_id as "identityId" from auth.membership where workspace_id = $1 and user_id = $2',
      [workspaceId, userId],
    );
    const identityId = member?.identityId ?? (await ensureMembership(transaction, email, workspaceId, userId));
    return { identityId, workspaceId, userId };
  });
}
