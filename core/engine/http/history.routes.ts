import type { FastifyInstance } from 'fastify';
import { badRequest } from '#core/kit/problem.ts';
import type { Engine } from '../engine.ts';
import { hiddenKeys } from './hidden-keys.ts';
import { readRecord } from './read.routes.ts';
import { idOf, objectOf, scopeOf, sendJson } from './request.ts';

const pageSize = 100;

/**
 * What happened to a record, newest first, field by field. Only for those who may see the record. In the order of `seq`:
 * whoever writes holds the record, so that numbers are given out in the order of the writes; clocks may be set back.
 */
export function addHistoryRoutes(app: FastifyInstance, engine: Engine) {
  app.get('/:objects/:id/history', { config: { permission: 'signedIn' } }, async (request, reply) => {
    const scope = await scopeOf(engine, request);
    const object = objectOf(scope, request);
    const id = idOf(request);
    await readRecord(engine, scope, object, id, { fields: 'id' });
    const { cursor } = request.query as { cursor?: string };
    if (cursor !== undefined && !/^\d{1,18}$/.test(cursor))
      throw badRequest('invalid_cursor', 'The cursor is not one that this list gave.', 'cursor');
    const rows = await engine.database.read(scope.principal.workspaceId, {
      text: `select row_to_json(h)::text, h.seq from (
  select c.seq, c.at, c.version, c.verb, c.operation_id as "operationId", c.cause, c.cause_id as "causeId", c.changes - $4::text[] as changes,
    case when c.actor_id is not null then json_build_object('id', c.actor_id, 'title', s.title) end as actor
  from read.change c left join read.search_entry s on s.workspace_id = $1 and s.record_id = c.actor_id
  where c.workspace_id = $1 and c.record_id = $2 and ($3::bigint is null or c.seq < $3)
  order by c.seq desc limit ${pageSize + 1}) h`,
      values: [scope.principal.workspaceId, id, cursor ?? null, hiddenKeys(scope, object)],
    });
    const page = rows.slice(0, pageSize);
    const next = rows.length > pageSize ? `"${page.at(-1)![1]}"` : 'null';
    return sendJson(reply, `{"data":[${page.map(([entry]) => entry).join(',')}],"page":{"next":${next}}}`);
  });
}
