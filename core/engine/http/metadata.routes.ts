import type { FastifyInstance } from 'fastify';
import { levelOf } from '../access/access.ts';
import { explainVerb } from '../access/explain.ts';
import type { Engine } from '../engine.ts';
import { describeObject } from '../model/describe.ts';
import type { Metadata } from '../model/metadata.ts';
import { describeApi } from '../openapi/document.ts';
import type { Services } from '../services.ts';
import { objectOf, scopeOf } from './request.ts';

/** What exists in this workspace, for this person: the screens and other software draw themselves from it. */
export function addMetadataRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  app.get('/openapi.json', { config: { permission: 'signedIn', cost: 20 } }, async (request) =>
    describeApi(await scopeOf(engine, request), services.publicUrl()),
  );

  app.get('/metadata', { config: { permission: 'signedIn' } }, async (request, reply) => {
    const { model, principal } = await scopeOf(engine, request);
    const etag = `"${model.version}-${principal.profile.key}"`;
    reply.header('etag', etag);
    const [workspace] = await engine.database.queryGlobal<Metadata['workspace']>(
      'select id, name, currency, time_zone as "timeZone", country, fiscal_year_start as "fiscalYearStart" from data.workspace where id = $1',
      [principal.workspaceId],
    );
    const visible = [...model.objects.values()].filter((object) => levelOf(principal, object, 'read') !== 'none');
    return {
      version: model.version,
      workspace: workspace!,
      objects: visible.map((object) => describeObject(object, model, principal)),
    } satisfies Metadata;
  });

  app.get('/:objects/access', { config: { permission: 'signedIn' } }, async (request) => {
    const scope = await scopeOf(engine, request);
    const object = objectOf(scope, request);
    const verbs = ['read', 'create', 'update', 'delete', 'export', 'import'] as const;
    return {
      data: verbs.map((verb) => ({
        verb,
        level: levelOf(scope.principal, object, verb),
        because: explainVerb(scope.principal, object, verb),
      })),
    };
  });
}
