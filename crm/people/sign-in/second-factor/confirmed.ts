import type { FastifyRequest } from 'fastify';
import type { Engine } from '#core/engine/engine.ts';
import { principalOf } from '#core/engine/http/request.ts';
import { forbidden, Problem } from '#core/kit/problem.ts';

/** The person behind a session, as the tables of sign-in know them. */
export interface SessionIdentity {
  id: string;
  email: string;
  sessionId: string;
  workspaceId: number;
  userId: string;
}

interface SessionRow extends SessionIdentity {
  isFresh: boolean;
  isVouchedFor: boolean;
}

/** How long what somebody proved about themselves is good for changing how they sign in. */
const minutesFresh = 15;

async function loadSession(engine: Engine, request: FastifyRequest): Promise<SessionRow> {
  const { credential, cause } = principalOf(request);
  const [row] =
    cause.type === 'apiKey'
      ? []
      : await engine.database.queryGlobal<SessionRow>(
          `select i.id, i.email, s.id as "sessionId", s.workspace_id as "workspaceId", s.user_id as "userId",
             s.confirmed_at > now() - make_interval(mins => $2) as "isFresh", s.connection_id is not null as "isVouchedFor"
           from auth.session s join auth.identity i on i.id = s.identity_id where s.id = $1`,
          [credential, minutesFresh],
        );
  if (!row) throw forbidden('A key does not change how people sign in.');
  return row;
}

/** Whose session it is. Throws 403 for an API key. */
export async function identityOf(engine: Engine, request: FastifyRequest): Promise<SessionIdentity> {
  return loadSession(engine, request);
}

/**
 * The same for what changes how the person signs in. Throws 403 `confirm_first` unless they proved of late who they are:
 * a session that was left open is not enough. Nor is the word of one company's identity provider: an identity is the
 * person's in every workspace, those that they join later too.
 */
export async function confirmedIdentityOf(engine: Engine, request: FastifyRequest): Promise<SessionIdentity> {
  const session = await loadSession(engine, request);
  if (session.isVouchedFor)
    throw forbidden('Your identity provider let you in. Sign in with your password to change how you sign in.');
  if (!session.isFresh) throw new Problem(403, 'confirm_first', 'Confirm first that it is you.');
  return session;
}
