import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { alone, type Principal } from '#core/engine/access/principal.ts';
import { everything } from '#core/engine/access/profile.ts';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { Operation } from '#core/engine/operations/operation.ts';
import type { Services } from '#core/engine/services.ts';
import { readCurrency } from '#core/fields/money/money.field.ts';
import { newId } from '#core/kit/ids.ts';
import { InvalidValue, invalid, Problem } from '#core/kit/problem.ts';
import { createFirstRoles } from '../role/create-first-roles.ts';
import { checkPassword } from '../sign-in/password/check-password.ts';
import { hashPassword } from './password.ts';
import { startSession } from './start-session.ts';

export interface NewWorkspace {
  company: string;
  name: string;
  email: string;
  password: string;
  locale: 'en' | 'fr';
  timeZone: string;
  currency: string;
  country: string;
}

export interface MadeWorkspace {
  workspaceId: number;
  identityId: string;
  userId: string;
  principal: Principal;
}

/** Makes a workspace with its administrator and what every workspace begins with (a pipeline, its stages). */
export async function makeWorkspace(engine: Engine, given: NewWorkspace): Promise<MadeWorkspace> {
  const passwordHash = await hashPassword(given.password);
  const [workspace] = await engine.database.queryGlobal<{ id: number }>(
    'insert into data.workspace (name, currency, time_zone, country, locale) values ($1, $2, $3, $4, $5) returning id',
    [given.company, given.currency, given.timeZone, given.country, given.locale],
  );
  const workspaceId = workspace!.id;
  const [known] = await engine.database.queryGlobal<{ id: string }>(
    'select id from auth.identity where lower(email) = lower($1)',
    [given.email],
  );
  const identityId = known?.id ?? newId();
  if (!known)
    await engine.database.queryGlobal('insert into auth.identity (id, email, password_hash) values ($1, $2, $3)', [
      identityId,
      given.email.toLowerCase(),
      passwordHash,
    ]);
  const userId = newId();
  const principal: Principal = {
    workspaceId,
    userId,
    ...alone,
    profile: everything,
    locale: given.locale,
    timeZone: given.timeZone,
    currency: given.currency,
    country: given.country,
    fiscalYearStart: 1,
    teamIds: [],
    now: Date.now(),
    cause: { type: 'system', id: 'setup' },
    credential: userId,
  };
  const model = await engine.models.of(workspaceId);
  await engine.database.transact(workspaceId, async (transaction) => {
    // The first user cannot yet be the one who made the first user.
    const nobody = { ...principal, userId: null };
    const operation = new Operation(engine, model, nobody, transaction, { isTrusted: true });
    const roles = await createFirstRoles(operation, given.locale);
    await operation.createRecord(
      'user',
      {
        name: given.name,
        email: given.email,
        roleIds: [roles.administrator],
        status: 'active',
        locale: given.locale,
        timeZone: given.timeZone,
      },
      { id: userId },
    );
  });
  await engine.database.queryGlobal(
    'insert into auth.membership (identity_id, workspace_id, user_id) values ($1, $2, $3)',
    [identityId, workspaceId, userId],
  );
  await engine.database.transact(workspaceId, async (transaction) => {
    const operation = new Operation(engine, model, principal, transaction, { isTrusted: true });
    for (const begin of engine.beginnings) await begin(operation, given.locale);
  });
  return { workspaceId, identityId, userId, principal };
}

const schema = z.strictObject({
  company: z.string().trim().min(1).max(200),
  name: z.string().trim().min(1).max(200),
  email: z.email().max(320),
  password: z.string(),
  locale: z.enum(['en', 'fr']).default('en'),
  timeZone: z.string().default('UTC'),
  currency: z.string().default('EUR'),
  country: z.string().length(2).default('FR'),
  sample: z.boolean().default(false),
});

/** Throws 422 unless the zone and the currency exist and the password is good enough. */
function checkSetup({ timeZone, currency, password, ...owner }: z.infer<typeof schema>) {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw invalid([{ path: 'timeZone', code: 'unknown_time_zone', message: `"${timeZone}" is not a time zone` }]);
  }
  const check = (path: string, read: () => unknown) => {
    try {
      read();
    } catch (error) {
      if (error instanceof InvalidValue) throw invalid([{ path, code: error.code, message: error.message }]);
      throw error;
    }
  };
  check('currency', () => readCurrency(currency));
  check('password', () => checkPassword(password, owner));
}

export default function addSetupRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  const isNeeded = async () =>
    (await engine.database.queryGlobal('select 1 from auth.membership limit 1')).length === 0;
  let underWay: Promise<unknown> = Promise.resolve();

  app.get('/setup', { config: { permission: 'public' } }, async () => ({ isNeeded: await isNeeded() }));

  app.post('/setup', { config: { permission: 'public' } }, async (request, reply) => {
    const given = readBody(schema, request.body);
    checkSetup(given);
    // One after another: two first visitors must not both become the first administrator.
    const made = underWay.then(async () => {
      if (!(await isNeeded()))
        throw new Problem(409, 'already_set_up', 'This installation has its first workspace. Sign in.');
      return makeWorkspace(engine, given);
    });
    underWay = made.catch(() => {});
    const { workspaceId, identityId, userId } = await made;
    if (given.sample) await services.fillSample(workspaceId, userId, given.locale);
    await startSession(engine, services, request, reply, { identityId, workspaceId, userId });
    return reply.code(201).send({ ok: true });
  });
}
