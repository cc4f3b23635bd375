import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { assertMay } from '#core/engine/access/access.ts';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { idOf, scopeOf } from '#core/engine/http/request.ts';
import { notFound } from '#core/kit/problem.ts';
import type { Ask } from '../assignment/load-pools.ts';
import { loadSchedules } from '../working-time/load-schedules.ts';
import { findPeople } from './find-people.ts';
import { readNames, readPersonPage } from './person-page.ts';
import { presenceOf } from './presence.ts';

const question = z.strictObject({
  q: z.string().max(200).optional(),
  team: z.uuid().optional(),
  skill: z.uuid().optional(),
  level: z.coerce.number().int().min(1).max(5).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  /** `now`: at work at this moment; `today`: at some time today. */
  in: z.enum(['now', 'today']).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

/** Who works here: found by name, team, skill and language, with who is in; and each of them on a page. */
export default function addDirectoryRoutes(app: FastifyInstance, engine: Engine) {
  const config = { permission: 'signedIn' as const };

  app.get('/people', { config: { ...config, cost: 2 } }, async (request) => {
    const { principal, model } = await scopeOf(engine, request);
    assertMay(principal, model.object('user'), 'read');
    const asked = readBody(question, request.query);
    return engine.database.transact(principal.workspaceId, async (transaction) => {
      const ask: Ask = (text, values) => transaction.query(text, [principal.workspaceId, ...values]);
      const found = await findPeople(ask, asked);
      const today = new Date(principal.now).toISOString().slice(0, 10);
      const later = new Date(principal.now + 30 * 86_400_000).toISOString().slice(0, 10);
      // Whether somebody is in is worked out for all only where it is asked for.
      const considered = asked.in ? found : found.slice(0, asked.limit);
      const schedules = await loadSchedules(
        ask,
        considered.map(({ id }) => id),
        today,
        later,
      );
      const people = considered.map((person) => ({
        ...person,
        presence: presenceOf(schedules.get(person.id)!, principal.now),
      }));
      const here = people.filter(
        ({ presence }) => !asked.in || (asked.in === 'now' ? presence.state === 'working' : presence.isInToday),
      );
      const data = here.slice(0, asked.limit);
      const names = await readNames(
        ask,
        data.map(({ presence }) => presence.standInId),
      );
      return { data, names, page: { count: asked.in ? here.length : found.length } };
    });
  });

  app.get('/people/:id', { config }, async (request) => {
    const scope = await scopeOf(engine, request);
    assertMay(scope.principal, scope.model.object('user'), 'read');
    const id = idOf(request);
    const page = await engine.database.transact(scope.principal.workspaceId, (transaction) =>
      readPersonPage(transaction, scope, id),
    );
    if (!page) throw notFound('The person');
    return { data: page };
  });
}
