import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { levelOf } from '#core/engine/access/access.ts';
import { appendAudit } from '#core/engine/audit/append-audit.ts';
import { auditOf } from '#core/engine/audit/audit-event.ts';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { readRecord } from '#core/engine/http/read.routes.ts';
import { idOf, objectOf, principalOf, scopeOf } from '#core/engine/http/request.ts';
import { badRequest, notFound } from '#core/kit/problem.ts';
import { quoteName } from '#core/kit/sql.ts';
import { isShared } from '../sharing/sharing.routes.ts';
import { holdingOf } from './holding.ts';
import { place, takeOut } from './place.ts';
import { listStays } from './stays.ts';

const body = z.strictObject({ object: z.string().max(60), ids: z.array(z.uuid()).min(1).max(1000) });

/** What is in a territory, put there by hand, and the territories of a record. */
export default function addTerritoryRoutes(app: FastifyInstance, engine: Engine) {
  app.get('/:objects/:id/territories', { config: { permission: 'signedIn' } }, async (request) => {
    const scope = await scopeOf(engine, request);
    const id = idOf(request);
    await readRecord(engine, scope, objectOf(scope, request), id, { fields: 'id' });
    return { data: await listStays(engine.database, scope.principal.workspaceId, id) };
  });

  app.get('/territories/:id/records', { config: { permission: 'signedIn', cost: 5 } }, async (request) => {
    const scope = await scopeOf(engine, request);
    const id = idOf(request);
    await readRecord(engine, scope, scope.model.object('territory'), id, { fields: 'id' });
    const objects = await engine.database.query<{ object: string }>(
      scope.principal.workspaceId,
      `select distinct object from read.record_grant where workspace_id = $1 and grantee_id = $2 and source in ('territory', 'hand') order by object`,
      [scope.principal.workspaceId, id],
    );
    const data = [];
    for (const { object } of objects) {
      const model = scope.model.objects.get(object);
      if (model && levelOf(scope.principal, model, 'read') !== 'none')
        data.push(await holdingOf(engine, scope, id, object));
    }
    return { data };
  });

  const config = { permission: 'settings:sharing' as const };

  app.post('/territories/:id/records', { config }, async (request) => {
    const { object, ids } = readBody(body, request.body);
    await refuseUnknown(request, object, ids);
    return { data: await change(request, 'placed', object, ids) };
  });

  app.delete('/territories/:id/records', { config }, async (request) => {
    const { object, ids } = readBody(body, request.body);
    return { data: await change(request, 'takenOut', object, ids) };
  });

  async function change(request: FastifyRequest, verb: 'placed' | 'takenOut', object: string, ids: string[]) {
    const principal = principalOf(request);
    const { workspaceId, userId } = principal;
    const id = idOf(request);
    const scope = await scopeOf(engine, request);
    await readRecord(engine, scope, scope.model.object('territory'), id, { fields: 'id' });
    const count = await engine.database.transact(workspaceId, async (transaction) => {
      const details = { records: ids.slice(0, 100), count: ids.length, object };
      const about = { object: 'territory', id };
      transaction.queue(appendAudit(auditOf(principal, `sharing.${verb}`, { about, details })));
      if (verb === 'takenOut') return takeOut(transaction, id, object, ids);
      await place(transaction, id, object, ids, userId);
      return ids.length;
    });
    for (const recordId of ids.slice(0, 100))
      engine.feed.tell({ workspaceId, object, id: recordId, version: 0, verb: 'share' });
    engine.feed.tell({ workspaceId, object: 'territory', id, version: 0, verb: 'update' });
    return { count };
  }

  /** Throws unless all of them are there. Whoever keeps the sharing places what they do not see, too. */
  async function refuseUnknown(request: FastifyRequest, name: string, ids: string[]) {
    const { workspaceId } = principalOf(request);
    const model = await engine.models.of(workspaceId);
    const object = model.objects.get(name);
    if (!object || !isShared(object)) throw badRequest('unknown_object', `"${name}" is not shared.`, 'object');
    const custom = object.isCustom ? 'and object = $3' : 'and $3::text is not null';
    const [found] = await engine.database.query<{ count: number }>(
      workspaceId,
      `select count(*)::int as count from read.${quoteName(object.table)} where workspace_id = $1 and id = any($2::uuid[]) and deleted_at is null ${custom}`,
      [workspaceId, ids, name],
    );
    if (found!.count < new Set(ids).size) throw notFound('One of the records');
  }
}
