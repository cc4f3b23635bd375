import type { FastifyRequest } from 'fastify';
import { recordAudit, recordForIdentity } from '#core/engine/audit/append-audit.ts';
import { trackAudit } from '#core/engine/audit/audit-buffer.ts';
import { type AuditKind, auditOf } from '#core/engine/audit/audit-event.ts';
import type { Engine } from '#core/engine/engine.ts';
import { principalOf } from '#core/engine/http/request.ts';

function deviceOf(request: FastifyRequest) {
  return { device: request.headers['user-agent']?.slice(0, 300) ?? null };
}

/** Somebody has signed in: a session has been started for them. */
export async function auditSignIn(
  engine: Engine,
  request: FastifyRequest,
  { workspaceId, userId }: { workspaceId: number; userId: string },
  method: string,
  sessionId: string,
): Promise<void> {
  await recordAudit(engine.database, {
    workspaceId,
    kind: 'signIn.succeeded',
    actorId: userId,
    credential: sessionId,
    address: request.ip,
    about: { object: 'user', id: userId },
    details: { ...deviceOf(request), method },
  });
}

/**
 * Somebody tried in vain, in every workspace of the identity they named; an address that nobody has belongs to none.
 * Not awaited: how long the answer takes must not tell whether the address is known.
 */
export function auditSignInFailure(
  engine: Engine,
  request: FastifyRequest,
  identityId: string | undefined,
  { isRight = false, locks = false, method = 'password' }: { isRight?: boolean; locks?: boolean; method?: string } = {},
): void {
  if (identityId === undefined) return;
  const reason = isRight ? 'inactive' : method === 'password' ? 'wrongPassword' : 'wrongPasskey';
  const write = async () => {
    await auditIdentity(engine, request, identityId, 'signIn.failed', { reason });
    if (locks) await auditIdentity(engine, request, identityId, 'signIn.lockedOut', { reason });
  };
  const writing = write();
  trackAudit(engine.database, writing);
  writing.catch((error) => request.log.error({ err: error }, 'sign-in failure not recorded'));
}

export async function auditSignOut(
  engine: Engine,
  request: FastifyRequest,
  kind: AuditKind,
  details?: Record<string, unknown>,
): Promise<void> {
  await recordAudit(engine.database, auditOf(principalOf(request), kind, { details }));
}

/** Somebody asked for a link to set another password. Not awaited, for the same reason. */
export function auditResetAsked(engine: Engine, request: FastifyRequest, identityId: string): void {
  const writing = auditIdentity(engine, request, identityId, 'password.resetAsked');
  trackAudit(engine.database, writing);
  writing.catch((error) => request.log.error({ err: error }, 'asking for a reset not recorded'));
}

/** What a person signs in with was tried or changed; it is theirs in every workspace they belong to. */
export async function auditIdentity(
  engine: Engine,
  request: FastifyRequest,
  identityId: string,
  kind: AuditKind,
  details: Record<string, unknown> = {},
): Promise<void> {
  await recordForIdentity(engine.database, identityId, {
    kind,
    address: request.ip,
    credential: request.principal?.credential ?? null,
    details: { ...deviceOf(request), ...details },
  });
}
