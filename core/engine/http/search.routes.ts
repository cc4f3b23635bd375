import type { FastifyInstance } from 'fastify';
import { badRequest } from '#core/kit/problem.ts';
import type { Engine } from '../engine.ts';
import { searchEverything } from '../surfaces/search.ts';
import { scopeOf } from './request.ts';

/** Global search: 20 records over every object, best first, grouped by object. */
export function addSearchRoutes(app: FastifyInstance, engine: Engine) {
  app.get('/search', { config: { permission: 'signedIn' } }, async (request) => {
    const scope = await scopeOf(engine, request);
    const { q, objects } = request.query as { q?: unknown; objects?: string };
    if (typeof q !== 'string') throw badRequest('no_query', 'q is what to look for.', 'q');
    if (q.includes('\0')) throw badRequest('nul', 'q must not contain a NUL character.', 'q');
    const only = objects?.split(',').map((plural) => {
      const object = scope.model.byPlural(plural);
      if (!object) throw badRequest('unknown_object', `There is no object "${plural.slice(0, 60)}".`, 'objects');
      return object.name;
    });
    return { data: await searchEverything(engine, scope, q, only) };
  });
}
