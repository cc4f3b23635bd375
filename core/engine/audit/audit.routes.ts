import { PassThrough } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { badRequest, Problem } from '#core/kit/problem.ts';
import type { Engine } from '../engine.ts';
import { principalOf, scopeOf, sendJson } from '../http/request.ts';
import { waitForDrain } from '../surfaces/export/wait-for-drain.ts';
import { recordAudit } from './append-audit.ts';
import { flushAudit } from './audit-buffer.ts';
import { auditOf } from './audit-event.ts';
import { objectsSeenWhole, readAuditCursor, readAuditFilter, selectAudit } from './audit-query.ts';
import { writeAudit } from './write-audit.ts';

const formats = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' };

function readLimit(given: unknown): number {
  const limit = given === undefined ? 50 : Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > 500)
    throw badRequest('invalid_limit', 'limit is a whole number from 1 to 500.', 'limit');
  return limit;
}

/** The audit trail: looking through it, taking it along, and whether it is whole. */
export function addAuditRoutes(app: FastifyInstance, engine: Engine) {
  const config = { permission: 'settings:audit' as const };
  const { database } = engine;

  app.get('/audit', { config }, async (request, reply) => {
    const { workspaceId, timeZone } = principalOf(request);
    const query = request.query as Record<string, unknown>;
    const filter = readAuditFilter(query, timeZone, ['limit', 'cursor']);
    const [limit, cursor] = [readLimit(query.limit), readAuditCursor(query.cursor)];
    const named = objectsSeenWhole(await scopeOf(engine, request));
    await flushAudit(database);
    const rows = await database.read(
      workspaceId,
      selectAudit(workspaceId, filter, named, { limit: limit + 1, cursor }),
    );
    const page = rows.slice(0, limit);
    const [, at, id] = page.at(-1) ?? [];
    const next = rows.length > limit ? `"${at}_${id}"` : 'null';
    return sendJson(reply, `{"data":[${page.map(([event]) => event).join(',')}],"page":{"next":${next}}}`);
  });

  let underWay = 0;
  app.get('/audit/export', { config: { ...config, cost: 20 } }, async (request, reply) => {
    const principal = principalOf(request);
    const { format = 'csv', ...query } = request.query as Record<string, unknown>;
    if (format !== 'csv' && format !== 'jsonl') throw badRequest('unknown_format', 'format is csv or jsonl.', 'format');
    const filter = readAuditFilter(query, principal.timeZone, []);
    const named = objectsSeenWhole(await scopeOf(engine, request));
    if (underWay >= 2)
      throw new Problem(503, 'too_many_exports', 'Too many exports are under way. Try again in a minute.');
    underWay += 1;
    const out = new PassThrough({ highWaterMark: 256 * 1024 });
    const gone = new AbortController();
    out.once('close', () => gone.abort());
    const write = async (text: string) => {
      gone.signal.throwIfAborted();
      if (!out.write(text)) await waitForDrain(out, gone.signal);
    };
    await flushAudit(database)
      .then(() => recordAudit(database, auditOf(principal, 'audit.exported', { details: { format, ...filter } })))
      .catch((error: Error) => {
        underWay -= 1;
        throw error;
      });
    void writeAudit(database, principal.workspaceId, filter, named, format, write)
      .finally(() => (underWay -= 1))
      .then(
        () => out.end(),
        (error: Error) => {
          if (!out.destroyed) request.log.error({ err: error }, 'export failed');
          out.destroy(error);
        },
      );
    const day = new Date(principal.now).toISOString().slice(0, 10);
    return reply
      .header('content-type', formats[format])
      .header('content-disposition', `attachment; filename="audit-${day}.${format}"`)
      .send(out);
  });

  /** How far the chain reaches, and what the last look at it found. */
  app.get('/audit/chain', { config }, async (request) => {
    const { workspaceId } = principalOf(request);
    const [chain] = await database.query(
      workspaceId,
      `select l.sequence, encode(l.hash, 'hex') as head, l.last_at as "linkedUpTo",
  (select count(*)::int from read.audit_event where workspace_id = $1 and link is null) as waiting,
  case when c.at is not null then json_build_object('at', c.at, 'upTo', c.last_at, 'sequence', c.sequence, 'events', c.events, 'problems', c.problems) end as "lastCheck"
from (select $1::int as workspace_id) w
left join lateral (select * from read.audit_link where workspace_id = w.workspace_id order by sequence desc limit 1) l on true
left join read.audit_check c on c.workspace_id = w.workspace_id`,
      [workspaceId],
    );
    return { data: chain };
  });

  app.post('/audit/check', { config: { ...config, cost: 20 } }, async (request, reply) => {
    const { workspaceId } = principalOf(request);
    await flushAudit(database);
    await database.query(workspaceId, 'select data.enqueue($1, $2, $3)', [
      'verifyAudit',
      JSON.stringify({ workspaceId }),
      `verifyAudit:${workspaceId}`,
    ]);
    return reply.code(202).send({ ok: true });
  });
}
