import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { forbidden, notFound } from '#core/kit/problem.ts';
import { assertMay } from '../access/access.ts';
import { mayDo } from '../access/may-do.ts';
import { isGrantee, listShares, share, unshare } from '../access/share.ts';
import { recordAudit } from '../audit/append-audit.ts';
import { auditOf } from '../audit/audit-event.ts';
import type { Engine } from '../engine.ts';
import { readBody } from './body.ts';
import { readRecord } from './read.routes.ts';
import { idOf, objectOf, readId, scopeOf } from './request.ts';

const body = z.strictObject({
  granteeKind: z.enum(['user', 'team']),
  level: z.enum(['read', 'edit']),
  until: z.iso.datetime({ offset: true }).nullable().default(null),
  role: z.string().trim().max(120).nullable().default(null),
});

/** Sharing one record with a person or a team: who reads and changes it beside those whom roles and rules let. */
export function addShareRoutes(app: FastifyInstance, engine: Engine) {
  const config = { permission: 'signedIn' as const };

  /** The record of the path, for one who sees it. */
  async function recordOf(request: FastifyRequest) {
    const scope = await scopeOf(engine, request);
    const object = objectOf(scope, request);
    const id = idOf(request);
    await readRecord(engine, scope, object, id, { fields: 'id' });
    return { scope, object, id };
  }

  /** The same, for one who may share it, too. */
  async function sharableOf(request: FastifyRequest) {
    const record = await recordOf(request);
    const { scope, object, id } = record;
    assertMay(scope.principal, object, 'share');
    if (object.definition.isSetup || object.definition.visibility || !(await mayDo(engine, scope, object, id, 'share')))
      throw forbidden(`You may not share this ${object.definition.label.en.toLowerCase()}.`);
    return record;
  }

  const granteeOf = (request: FastifyRequest) => readId((request.params as { grantee: string }).grantee);

  app.get('/:objects/:id/shares', { config }, async (request) => {
    const { scope, id } = await recordOf(request);
    return { data: await listShares(engine.database, scope.principal.workspaceId, id) };
  });

  app.put('/:objects/:id/shares/:grantee', { config }, async (request) => {
    const given = readBody(body, request.body);
    const granteeId = granteeOf(request);
    const { scope, object, id } = await sharableOf(request);
    const { principal } = scope;
    // Nobody opens to others what is closed to themselves.
    if (given.level === 'edit' && !(await mayDo(engine, scope, object, id, 'update')))
      throw forbidden(`You may not change this ${object.definition.label.en.toLowerCase()}, nor let others change it.`);
    if (!(await isGrantee(engine.database, principal.workspaceId, given.granteeKind, granteeId)))
      throw notFound(given.granteeKind === 'user' ? 'The person' : 'The team');
    await share(engine.database, principal, { object: object.name, id }, { granteeId, ...given });
    const about = { object: object.name, id };
    const details = { granteeId, level: given.level, until: given.until };
    await recordAudit(engine.database, auditOf(principal, 'sharing.shared', { about, details }));
    engine.feed.tell({ workspaceId: principal.workspaceId, object: object.name, id, version: 0, verb: 'share' });
    return { data: await listShares(engine.database, principal.workspaceId, id) };
  });

  app.delete('/:objects/:id/shares/:grantee', { config }, async (request, reply) => {
    const granteeId = granteeOf(request);
    const { scope, object, id } = await sharableOf(request);
    const { workspaceId } = scope.principal;
    if (!(await unshare(engine.database, workspaceId, id, granteeId))) throw notFound('The share');
    const about = { object: object.name, id };
    await recordAudit(engine.database, auditOf(scope.principal, 'sharing.ended', { about, details: { granteeId } }));
    engine.feed.tell({ workspaceId, object: object.name, id, version: 0, verb: 'share' });
    return reply.code(204).send();
  });
}
