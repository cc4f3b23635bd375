import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { principalOf } from '#core/engine/http/request.ts';
import type { Services } from '#core/engine/services.ts';
import { invalid, Problem } from '#core/kit/problem.ts';
import { notifyPerson } from '../sign-in/device/notify-person.ts';
import { forgiveIdentity, forgiveSignIn, takeResetAttempt, takeSignInAttempt } from '../sign-in/lockout/lockout.ts';
import { readPassword } from '../sign-in/password/check-password.ts';
import { auditIdentity, auditResetAsked } from './audit-session.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { hashToken, newSecret } from './tokens.ts';

const minutesValid = 30;

/** Sets the password, ends every session of the person but the one named and voids links that would set another. */
export async function setPassword(
  engine: Engine,
  identityId: string,
  password: string,
  keptSession?: string,
): Promise<void> {
  await engine.database.queryGlobal('update auth.identity set password_hash = $2 where id = $1', [
    identityId,
    await hashPassword(password),
  ]);
  await engine.database.queryGlobal(
    'delete from auth.session where identity_id = $1 and id is distinct from $2::uuid',
    [identityId, keptSession ?? null],
  );
  await engine.database.queryGlobal(
    "update auth.token set used_at = now() where identity_id = $1 and kind = 'reset' and used_at is null",
    [identityId],
  );
}

/** Tells every process that sessions of this person's workspaces may have ended. */
export async function announceEnd(engine: Engine, services: Services, identityId: string): Promise<void> {
  const rows = await engine.database.queryGlobal<{ workspaceId: number }>(
    'select workspace_id as "workspaceId" from auth.membership where identity_id = $1',
    [identityId],
  );
  for (const { workspaceId } of rows) await services.announce({ kind: 'people', workspaceId });
}

export default function addPasswordRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  app.post('/password-resets', { config: { permission: 'public' } }, async (request, reply) => {
    const { email } = readBody(z.strictObject({ email: z.string().max(320) }), request.body);
    const address = email.trim().toLowerCase();
    await takeResetAttempt(engine.database, address, request.ip);
    const [identity] = await engine.database.queryGlobal<{ id: string; email: string }>(
      'select id, email from auth.identity where lower(email) = $1',
      [address],
    );
    if (identity) {
      const { token, hash } = newSecret('rt');
      await engine.database.queryGlobal(
        `insert into auth.token (token_hash, kind, identity_id, expires_at) values ($1, 'reset', $2, now() + make_interval(mins => $3))`,
        [hash, identity.id, minutesValid],
      );
      auditResetAsked(engine, request, identity.id);
      // Not awaited: how long it takes must not tell whether the address is known.
      void services
        .sendMail({
          to: identity.email,
          subject: 'Reset your Rapport password / Réinitialiser votre mot de passe Rapport',
          text: `Choose a new password within ${minutesValid} minutes:\nChoisissez un nouveau mot de passe dans les ${minutesValid} minutes :\n\n${services.publicUrl()}/reset/${token}\n\nIf you did not ask for this, nothing has changed. / Si vous n’avez rien demandé, rien n’a changé.\n`,
        })
        .catch((error) => request.log.error({ err: error }, 'mail not sent'));
    }
    return reply.code(202).send({ ok: true });
  });

  app.post('/password-resets/:token', { config: { permission: 'public' } }, async (request, reply) => {
    const { token } = request.params as { token: string };
    const { password } = readBody(z.strictObject({ password: z.unknown() }), request.body);
    const [owner] = await engine.database.queryGlobal<{ email: string }>(
      'select i.email from auth.token t join auth.identity i on i.id = t.identity_id where t.token_hash = $1',
      [hashToken(token)],
    );
    const checked = readPassword(password, owner);
    const [used] = await engine.database.queryGlobal<{ identityId: string }>(
      `update auth.token set used_at = now() where token_hash = $1 and kind = 'reset' and used_at is null and expires_at > now() returning identity_id as "identityId"`,
      [hashToken(token)],
    );
    if (!used) throw new Problem(410, 'link_expired', 'This link has been used or has expired. Ask for a new one.');
    await setPassword(engine, used.identityId, checked);
    await forgiveIdentity(engine.database, owner!.email.toLowerCase());
    await auditIdentity(engine, request, used.identityId, 'password.reset');
    await announceEnd(engine, services, used.identityId);
    notifyPerson(engine, services, request, used.identityId, 'passwordChanged');
    return reply.code(204).send();
  });

  app.put('/session/password', { config: { permission: 'signedIn', cost: 50 } }, async (request, reply) => {
    const { workspaceId, userId, cause, credential } = principalOf(request);
    const { current, password } = readBody(
      z.strictObject({ current: z.string().max(1000), password: z.unknown() }),
      request.body,
    );
    const [user] = await engine.database.query<{ name: string }>(
      workspaceId,
      'select name from read."user" where workspace_id = $1 and id = $2',
      [workspaceId, userId],
    );
    const [identity] = await engine.database.queryGlobal<{ id: string; email: string; hash: string | null }>(
      'select i.id, i.email, i.password_hash as hash from auth.identity i join auth.membership m on m.identity_id = i.id where m.workspace_id = $1 and m.user_id = $2',
      [workspaceId, userId],
    );
    if (!identity) throw new Problem(409, 'no_password', 'You sign in without a password.');
    const checked = readPassword(password, { ...user, email: identity.email });
    const { locks } = await takeSignInAttempt(engine.database, identity.email.toLowerCase(), request.ip);
    if (!(await verifyPassword(current, identity.hash))) {
      await auditIdentity(engine, request, identity.id, 'password.refused');
      if (locks) await auditIdentity(engine, request, identity.id, 'signIn.lockedOut', { reason: 'wrongPassword' });
      throw invalid([{ path: 'current', code: 'wrong_password', message: 'is not your password' }]);
    }
    await forgiveSignIn(engine.database, identity.email.toLowerCase(), request.ip);
    await setPassword(engine, identity.id, checked, cause.type === 'user' ? credential : undefined);
    await auditIdentity(engine, request, identity.id, 'password.changed');
    await announceEnd(engine, services, identity.id);
    notifyPerson(engine, services, request, identity.id, 'passwordChanged');
    return reply.code(204).send();
  });
}
