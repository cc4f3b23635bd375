import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '#core/kit/problem.ts';
import { bind, type Rendered, sql } from '#core/kit/sql.ts';
import { assertMay } from '../access/access.ts';
import { noteView } from '../audit/note-view.ts';
import type { Engine } from '../engine.ts';
import type { ObjectModel } from '../model/model.ts';
import { abilityVerbs, type CompiledList, compileList, compileRecord, writeCursor } from '../query/list.ts';
import { isNarrow, reachSize } from '../query/reach-size.ts';
import { recordParam } from '../query/record-params.ts';
import type { Scope } from '../query/row.ts';
import { countExactly, countRoughly } from './count.ts';
import { type AskedList, readListRequest, readNames } from './list-request.ts';
import { remember } from './remember.ts';
import { idOf, objectOf, scopeOf, sendJson } from './request.ts';

interface Prepared {
  asked: AskedList;
  compiled: CompiledList;
}

/** Sends a list. `key` names its shape for this object; the same text compiles once. */
export async function sendList(
  engine: Engine,
  scope: Scope,
  object: ObjectModel,
  given: Record<string, unknown>,
  key: string,
  reply: FastifyReply,
): Promise<FastifyReply> {
  assertMay(scope.principal, object, 'read');
  const size = await reachSize(engine, scope, object);
  const narrow = isNarrow(size);
  const { asked, compiled } = remember<Prepared>(scope, `list:${object.name}:${narrow}:${key}`, () => {
    const request = { ...readListRequest(given), isNarrow: narrow };
    return { asked: request, compiled: compileList(object, request, scope) };
  });
  const { principal } = scope;
  const [row] = await engine.database.read(principal.workspaceId, {
    text: compiled.text,
    values: bind(compiled.values, principal),
  });
  const [documents, found, after] = row as [string | null, string, string | null];
  const hasMore = Number(found) > asked.limit;
  const next = hasMore ? `"${writeCursor(compiled.signature, after!)}"` : 'null';
  let count = 'null';
  let isEstimate = false;
  if (asked.count !== 'none') {
    const isWhole = !hasMore && !asked.cursor;
    const counted = isWhole
      ? { count: Number(found), isEstimate: false }
      : asked.count === 'exact'
        ? await countExactly(engine, object, asked, scope)
        : await countRoughly(engine, object, asked, scope, countKey(scope, object, asked), size);
    count = String(counted.count);
    isEstimate = counted.isEstimate;
  }
  return sendJson(
    reply,
    `{"data":[${documents ?? ''}],"page":{"next":${next},"count":${count},"countIsEstimate":${isEstimate}}}`,
  );
}

function countKey({ principal }: Scope, object: ObjectModel, { filter, q, isInTrash }: AskedList): string {
  const { workspaceId, userId, profile } = principal;
  return JSON.stringify([workspaceId, userId, profile.key, object.name, filter, q, isInTrash]);
}

/** Document and ETag of one record. Throws 404 when it is not there for the asker. */
export async function readRecord(
  engine: Engine,
  scope: Scope,
  object: ObjectModel,
  id: string,
  query: { fields?: unknown; expand?: unknown } = {},
): Promise<{ etag: string; document: string; access?: string }> {
  assertMay(scope.principal, object, 'read');
  const key = `record:${object.name}:${query.fields ?? ''}:${query.expand ?? ''}`;
  const compiled = remember<Rendered>(scope, key, () =>
    compileRecord(
      object,
      {
        isSingle: true,
        ...(query.fields !== undefined && { fields: readNames(query.fields, 'fields') }),
        ...(query.expand !== undefined && { expand: readNames(query.expand, 'expand') }),
      },
      scope,
      sql`${recordParam}`,
    ),
  );
  const { principal } = scope;
  const rows = await engine.database.read(principal.workspaceId, {
    text: compiled.text,
    values: bind(compiled.values, { ...principal, recordId: id }),
  });
  const row = rows[0];
  if (!row || row[2] === 't') throw notFound(`The ${object.definition.label.en.toLowerCase()}`);
  const read = { etag: `"${row[0]}"`, document: row[1]! };
  if (row.length <= 3) return read;
  const access = abilityVerbs.map((verb, index) => `"${verb}":${row[3 + index] === 't'}`);
  return { ...read, access: `{${access.join(',')}}` };
}

/** Reading records: lists and single ones, of every object, shipped or a company's own. */
export function addReadRoutes(app: FastifyInstance, engine: Engine) {
  app.get('/:objects', { config: { permission: 'signedIn' } }, async (request, reply) => {
    const scope = await scopeOf(engine, request);
    const { url } = request;
    const mark = url.indexOf('?');
    const query = request.query as Record<string, unknown>;
    return sendList(engine, scope, objectOf(scope, request), query, mark < 0 ? '' : url.slice(mark), reply);
  });

  app.post('/:objects/search', { config: { permission: 'signedIn', isReading: true } }, async (request, reply) => {
    const scope = await scopeOf(engine, request);
    const body = (request.body ?? {}) as Record<string, unknown>;
    return sendList(engine, scope, objectOf(scope, request), body, `body:${JSON.stringify(body)}`, reply);
  });

  app.get('/:objects/:id', { config: { permission: 'signedIn' } }, async (request: FastifyRequest, reply) => {
    const scope = await scopeOf(engine, request);
    const query = request.query as Record<string, unknown>;
    const [object, id] = [objectOf(scope, request), idOf(request)];
    const { etag, document, access } = await readRecord(engine, scope, object, id, query);
    noteView(engine.database, scope.principal, object, id, document, String(query.fields ?? ''));
    reply.header('etag', etag);
    // What may be done changes without the record.
    if (access) return sendJson(reply, `{"data":${document},"access":${access}}`);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return sendJson(reply, `{"data":${document}}`);
  });
}
