import fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Engine } from '#core/engine/engine.ts';
import { addProblemHandling } from '#core/engine/http/problems.ts';
import { addEngineRoutes } from '#core/engine/http/routes.ts';
import type { Services } from '#core/engine/services.ts';
import { newId } from '#core/kit/ids.ts';
import { addAuthentication } from '#crm/people/session/authenticate.ts';
import type { Principals } from '#crm/people/session/principals.ts';
import { addKeyNarrowing } from '#crm/people/sign-in/key-scope/narrow-key.ts';
import { addNotesOfRefusedKeys } from '#crm/people/sign-in/key-scope/note-refused-key.ts';
import type { Config } from './config.ts';
import { addRateLimit } from './rate-limit.ts';
import type { AddRoutes } from './registry.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { addWeb } from './web.ts';

export interface AppParts {
  config: Config;
  engine: Engine;
  services: Services;
  principals: Principals;
  routes: AddRoutes[];
  isReady: () => boolean;
}

/** The HTTP side of the server, ready to listen. */
export async function buildApp({
  config,
  engine,
  services,
  principals,
  routes,
  isReady,
}: AppParts): Promise<FastifyInstance> {
  const app = fastify({
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel === 'info' ? 'warn' : config.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    bodyLimit: 5 * 1024 * 1024,
    forceCloseConnections: 'idle',
    // The one proxy before us: what it was told itself, anybody could have written.
    trustProxy: config.trustProxy ? (_address, hop) => hop === 0 : false,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
  });
  // A body of `{"__proto__": …}` is refused by Fastify's parser; an empty one counts as none.
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined);
    app.getDefaultJsonParser('error', 'error')(request, body as string, done);
  });
  addProblemHandling(app);
  addSecurityHeaders(app, services);
  addAuthentication(app, principals);
  addRateLimit(app, config.requestsPerSecond);
  addKeyNarrowing(app, engine);
  addNotesOfRefusedKeys(app, engine.database);
  await app.register(
    async (api) => {
      api.get('/health', { config: { permission: 'public' } }, async (_request, reply) =>
        isReady() ? { status: 'ok' } : reply.code(503).send({ status: 'starting' }),
      );
      // Routes of the domain first: a fixed path goes before the one that takes any object's name.
      for (const add of routes) await add(api, engine, services);
      addEngineRoutes(api, engine, services);
    },
    { prefix: '/api/v1' },
  );
  await addWeb(app, services);
  return app;
}
