import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { appendAudit } from '#core/engine/audit/append-audit.ts';
import { auditOf } from '#core/engine/audit/audit-event.ts';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { principalOf } from '#core/engine/http/request.ts';
import { Operation } from '#core/engine/operations/operation.ts';
import type { Services } from '#core/engine/services.ts';
import { newId } from '#core/kit/ids.ts';
import { Problem } from '#core/kit/problem.ts';
import { firstRoleKeys } from '../role/first-roles.ts';
import { hashPassword } from '../session/password.ts';
import { startSession } from '../session/start-session.ts';
import { hashToken, newSecret } from '../session/tokens.ts';
import { readPassword } from '../sign-in/password/check-password.ts';
import { refuseWhereSsoIsTheOnlyWay } from '../sign-in/single-sign-on/only-way.ts';

const daysValid = 7;

const invitation = z.strictObject({
  email: z.email().max(320),
  name: z.string().trim().min(1).max(200),
  /** Key of one of the roles that every workspace begins with; or the roles by id. */
  role: z.enum(firstRoleKeys).optional(),
  roleIds: z.array(z.uuid()).min(1).max(20).optional(),
});

interface Invited {
  workspaceId: number;
  userId: string;
  email: string;
  name: string;
  company: string;
}

async function findInvited(engine: Engine, token: string): Promise<Invited> {
  const [found] = await engine.database.queryGlobal<{ workspaceId: number; userId: string; company: string }>(
    `select t.workspace_id as "workspaceId", t.user_id as "userId", w.name as company from auth.token t join data.workspace w on w.id = t.workspace_id
     where t.token_hash = $1 and t.kind = 'invitation' and t.used_at is null and t.expires_at > now()`,
    [hashToken(token)],
  );
  const [user] = found
    ? await engine.database.query<{ email: string; name: string }>(
        found.workspaceId,
        `select email, name from read."user" where workspace_id = $1 and id = $2 and deleted_at is null and status <> 'inactive'`,
        [found.workspaceId, found.userId],
      )
    : [];
  if (!found || !user)
    throw new Problem(410, 'link_expired', 'This invitation has been used or has expired. Ask for a new one.');
  return { ...found, ...user };
}

/** Inviting colleagues by mail, and accepting. */
export default function addInvitationRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  app.post('/invitations', { config: { permission: 'settings:people' } }, async (request, reply) => {
    const principal = principalOf(request);
    const given = readBody(invitation, request.body);
    const model = await engine.models.of(principal.workspaceId);
    const { token, hash } = newSecret('rt');
    const userId = await engine.database.transact(principal.workspaceId, async (transaction) => {
      const [known] = await transaction.query<{ id: string; status: string }>(
        'select id, status from read."user" where workspace_id = $1 and lower(email) = lower($2) and deleted_at is null',
        [principal.workspaceId, given.email],
      );
      const [member] = known
        ? await transaction.query('select 1 from auth.membership where workspace_id = $1 and user_id = $2', [
            principal.workspaceId,
            known.id,
          ])
        : [];
      if (member) throw new Problem(409, 'already_member', 'This person is already a user.');
      const operation = new Operation(engine, model, principal, transaction);
      const id = known?.id ?? newId();
      // Somebody who came in by an import becomes a user without losing what they own.
      const { email, name, role = 'member' } = given;
      const [first] = given.roleIds ? [] : await operation.findAll('role', { key: role });
      const roleIds = given.roleIds ?? [first!.id];
      const values = { roleIds, status: 'invited' };
      if (known) await operation.updateRecord('user', id, values, { isTrusted: true });
      else await operation.createRecord('user', { email, name, ...values }, { id, isTrusted: true });
      const about = { object: 'user', id };
      transaction.queue(appendAudit(auditOf(principal, 'user.invited', { about, details: { email, name, roleIds } })));
      await transaction.run({
        text: `insert into auth.token (token_hash, kind, workspace_id, user_id, expires_at) values ($1, 'invitation', $2, $3, now() + make_interval(days => $4))`,
        values: [hash, principal.workspaceId, id, daysValid],
      });
      return id;
    });
    const url = `${services.publicUrl()}/invitation/${token}`;
    await services.sendMail({
      to: given.email,
      subject: 'You are invited to Rapport / Vous êtes invité à rejoindre Rapport',
      text: `Accept within ${daysValid} days:\nAcceptez dans les ${daysValid} jours :\n\n${url}\n`,
    });
    // The link is shown to the administrator too: not every installation can send mail.
    return reply.code(201).send({ data: { userId, url } });
  });

  app.get('/invitations/:token', { config: { permission: 'public' } }, async (request) => {
    const { name, email, company } = await findInvited(engine, (request.params as { token: string }).token);
    return { data: { name, email, company } };
  });

  app.post('/invitations/:token/acceptance', { config: { permission: 'public' } }, async (request, reply) => {
    const { token } = request.params as { token: string };
    const given = readBody(
      z.strictObject({
        name: z.string().trim().min(1).max(200),
        password: z.unknown(),
        locale: z.enum(['en', 'fr']).optional(),
      }),
      request.body,
    );
    const invited = await findInvited(engine, token);
    await refuseWhereSsoIsTheOnlyWay(engine, request, invited, invited.email);
    const password = readPassword(given.password, { name: given.name, email: invited.email });
    const [known] = await engine.database.queryGlobal<{ id: string }>(
      'select id from auth.identity where lower(email) = lower($1)',
      [invited.email],
    );
    if (known)
      throw new Problem(
        409,
        'known_address',
        'This address already has an account here. Sign in with it first, then ask for the invitation again.',
      );
    const principal = await engine.loadPrincipal(invited.workspaceId, invited.userId);
    if (!principal)
      throw new Problem(410, 'link_expired', 'This invitation has been used or has expired. Ask for a new one.');
    const identityId = newId();
    const passwordHash = await hashPassword(password);
    const model = await engine.models.of(invited.workspaceId);
    await engine.database.transact(invited.workspaceId, async (transaction) => {
      const [claimed] = await transaction.run({
        text: 'update auth.token set used_at = now() where token_hash = $1 and used_at is null',
        values: [hashToken(token)],
      });
      if (claimed!.count === 0) throw new Problem(410, 'link_expired', 'This invitation has been used.');
      await transaction.run(
        {
          text: 'insert into auth.identity (id, email, password_hash) values ($1, $2, $3)',
          values: [identityId, invited.email.toLowerCase(), passwordHash],
        },
        {
          text: 'insert into auth.membership (identity_id, workspace_id, user_id) values ($1, $2, $3)',
          values: [identityId, invited.workspaceId, invited.userId],
        },
      );
      const about = { object: 'user', id: invited.userId };
      transaction.queue(appendAudit(auditOf({ ...principal, address: request.ip }, 'user.joined', { about })));
      const operation = new Operation(engine, model, principal, transaction, { isTrusted: true });
      const { name, locale } = given;
      await operation.updateRecord('user', invited.userId, { name, status: 'active', ...(locale && { locale }) });
    });
    await services.announce({ kind: 'people', workspaceId: invited.workspaceId });
    await startSession(engine, services, request, reply, {
      identityId,
      workspaceId: invited.workspaceId,
      userId: invited.userId,
    });
    return reply.code(201).send({ ok: true });
  });
}
