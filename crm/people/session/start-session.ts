import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Engine } from '#core/engine/engine.ts';
import type { Services } from '#core/engine/services.ts';
import { newId } from '#core/kit/ids.ts';
import { setCookie } from '../sign-in/ceremony/cookies.ts';
import { noteDevice } from '../sign-in/device/note-device.ts';
import { auditSignIn } from './audit-session.ts';
import { sessionCookie } from './authenticate.ts';
import { newSecret } from './tokens.ts';

const daysKept = 30;

/** Somebody's place in a workspace. */
export interface Member {
  identityId: string;
  workspaceId: number;
  userId: string;
}

/** How somebody showed who they are. */
export interface Proof {
  method: 'password' | 'passkey' | 'oidc' | 'saml';
  /** More than a password: an app, a passkey with the device's own check, an identity provider that answers for it. */
  hasSecondFactor: boolean;
  connectionId?: string | undefined;
}

/** Starts a session and sets its cookie. */
export async function startSession(
  engine: Engine,
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  member: Member,
  proof: Proof = { method: 'password', hasSecondFactor: false },
): Promise<void> {
  const { token, hash } = newSecret('rs');
  const id = newId();
  await engine.database.queryGlobal(
    `insert into auth.session (token_hash, id, identity_id, workspace_id, user_id, user_agent, address, expires_at, method, has_second_factor, connection_id)
     values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8), $9, $10, $11)`,
    [
      hash,
      id,
      member.identityId,
      member.workspaceId,
      member.userId,
      request.headers['user-agent']?.slice(0, 300) ?? null,
      request.ip,
      daysKept,
      proof.method,
      proof.hasSecondFactor,
      proof.connectionId ?? null,
    ],
  );
  setCookie(reply, services, sessionCookie, token, { seconds: daysKept * 86_400 });
  await auditSignIn(engine, request, member, proof.method, id);
  await noteDevice(engine, services, request, member);
}
