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
): Promise<void> {
  await recordAudit(engine.database, {
    workspaceId,
    kind: 'signIn.succeeded',
    actorId: userId,
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
  wasPasswordRight = false,
): void {
  if (identityId === undefined) return;
  const reason = wasPasswordRight ? 'inactive' : 'wrongPassword';
  const event = { kind: 'signIn.failed' as const, address: request.ip, details: { ...deviceOf(request), reason } };
  const writing = recordForIdentity(engine.database, identityId, event);
  trackAudit(engine.database, writing);
  writing.catch((error) => request.log.error({ err: error }, 'sign-in failure not recorded'));
}

export async function auditSignOut(engine: Engine, request: FastifyRequest, kind: AuditKind): Promise<void> {
  await recordAudit(engine.database, auditOf(principalOf(request), kind));
}

/** Somebody asked for a link to set another password. Not awaited, for the same reason. */
export function auditResetAsked(engine: Engine, request: FastifyRequest, identityId: string): void {
  const writing = auditPassword(engine, request, identityId, 'password.resetAsked');
  trackAudit(engine.database, writing);
  writing.catch((error) => request.log.error({ err: error }, 'asking for a reset not recorded'));
}

/** A password was set, in every workspace of the identity. */
export async function auditPassword(
  engine: Engine,
  request: FastifyRequest,
  identityId: string,
  kind: AuditKind,
): Promise<void> {
  await recordForIdentity(engine.database, identityId, {
    kind,
    address: request.ip,
    credential: request.principal?.credential ?? null,
    details: deviceOf(request),
  });
}
