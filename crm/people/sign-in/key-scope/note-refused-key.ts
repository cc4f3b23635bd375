import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Database } from '#core/database/database.ts';
import { recordLater } from '#core/engine/audit/audit-buffer.ts';
import { auditOf } from '#core/engine/audit/audit-event.ts';
import { idOnce } from '#core/engine/audit/once.ts';
import { Problem } from '#core/kit/problem.ts';
import type { SignedIn } from '../../session/principals.ts';

const minute = 60_000;
const mostRemembered = 10_000;

/**
 * Keeps in the audit trail that a key was used for more than it is for, or from elsewhere: once a minute and key,
 * whatever a program that does not give up goes on sending.
 */
export function addNotesOfRefusedKeys(app: FastifyInstance, database: Database) {
  const noted = new Map<string, number>();
  const note = (request: FastifyRequest, principal: SignedIn, detail: string) => {
    const { credential, workspaceId } = principal;
    const now = Math.floor(Date.now() / minute);
    if (noted.get(credential) === now) return;
    if (noted.size >= mostRemembered) noted.clear();
    noted.set(credential, now);
    const details = { method: request.method, path: request.routeOptions.url ?? null, reason: detail };
    const id = idOnce([workspaceId, credential, 'key.refused', now]);
    recordLater(database, auditOf(principal, 'key.refused', { id, details }));
  };
  app.addHook('onError', (request, _reply, error, done) => {
    const principal = request.principal as SignedIn | null;
    if (principal?.keyScope && error instanceof Problem && error.code === 'beyond_key')
      note(request, principal, error.message);
    done();
  });
}
