import type { FastifyInstance } from 'fastify';
import { workspaceParam } from '#core/fields/late.ts';
import { badRequest } from '#core/kit/problem.ts';
import { bind, join, literal, raw, render, type Sql, sql } from '#core/kit/sql.ts';
import { levelOf } from '../access/access.ts';
import type { Engine } from '../engine.ts';
import type { ObjectModel } from '../model/model.ts';
import { seenBy } from '../query/access-condition.ts';
import { documentColumns } from '../query/document.ts';
import { firstRow, partAccess, type Scope, source } from '../query/row.ts';
import { hiddenKeys } from './hidden-keys.ts';
import { readRecord } from './read.routes.ts';
import { idOf, objectOf, scopeOf, sendJson } from './request.ts';

const pageSize = 30;

/** When an activity happened or is due, for its place in the timeline. */
function momentOf(activity: ObjectModel, scope: Scope): Sql {
  const start = activity.definition.presentation?.calendar?.start;
  const field = start ? activity.fields.get(start) : undefined;
  if (!field) return sql`t.created_at`;
  return sql`coalesce(${partAccess(field, firstRow(activity), scope)()}::timestamptz, t.created_at)`;
}

/** The record and those that belong to it and are seen, whose activities are its own as well (an account's deals). */
function circleOf(object: ObjectModel, scope: Scope, id: Sql): Sql {
  const children = scope.model
    .inversesOf(object.name)
    .filter(({ object: name, field }) => {
      const child = scope.model.object(name);
      return (
        !child.definition.isActivity &&
        !child.definition.isSetup &&
        !field.type.rows &&
        field.storage.kind === 'columns' &&
        name !== object.name
      );
    })
    .map(({ object: name, field }) => {
      const row = firstRow(scope.model.object(name), 'k');
      const { from, where } = source(row);
      return sql` union all (select k.id from ${from} where ${join([...where, sql`${partAccess(field, row, scope)()} = ${id}`, ...seenBy(row, scope, 'read')], ' and ')} limit 500)`;
    });
  return sql`select ${id}::uuid as id${join(children, '')}`;
}

/** Where a page begins. What is of one moment is told apart by a key, so that none of it falls between two pages. */
interface Before {
  at: Sql;
  key: Sql;
}

const changeKey = raw(`('c' || lpad(c.seq::text, 19, '0')) collate "C"`);
const activityKey = raw(`('a' || t.id::text) collate "C"`);

function readCursor(cursor: string | undefined): Before {
  const [at = '9999-01-01', key = 'z'] = cursor === undefined ? [] : cursor.split('_');
  if (Number.isNaN(Date.parse(at)) || !/^(c\d{19}|a[0-9a-f-]{36}|z)$/.test(key))
    throw badRequest('invalid_cursor', 'The cursor is not one that this list gave.', 'cursor');
  return { at: sql`${at}::timestamptz`, key: sql`${key}::text` };
}

function activitiesOf(activity: ObjectModel, scope: Scope, id: Sql, before: Before): Sql | undefined {
  const row = firstRow(activity);
  const regarding = activity.fields.get('regarding');
  if (!regarding || levelOf(scope.principal, activity, 'read') === 'none') return undefined;
  const { from, where } = source(row);
  const moment = momentOf(activity, scope);
  const expand = ['owner', 'regarding'].filter((name) => activity.fields.has(name) || activity.fields.has(`${name}Id`));
  const columns = documentColumns(row, { isSingle: true, expand }, scope);
  const linked = [...activity.fields.values()]
    .filter(({ type, options }) => type.rows === 'links' && typeof options.to === 'string')
    .map((field) => literal(`${activity.name}.${field.key}`));
  // The links of this record are looked up once; asking every activity for its links would read them all.
  const isLinked =
    linked.length === 0
      ? raw('false')
      : sql`t.id in (select l.from_id from read.record_link l where l.workspace_id = ${workspaceParam} and l.to_id = ${id} and l.field in (${join(linked, ', ')}))`;
  const isAbout = sql`${partAccess(regarding, row, scope)('id')} in (select id from circle)`;
  const conditions = [
    ...where,
    sql`(${moment}, ${activityKey}) < (${before.at}, ${before.key})`,
    ...seenBy(row, scope, 'read'),
  ];
  // Two branches rather than one OR, so that each can use its index.
  const branch = (about: Sql) =>
    sql`(select t.id, 'activity' as kind, ${literal(activity.name)}::text as object, ${moment} as at, ${activityKey} as key, row_to_json(_x)::jsonb as document from ${from} cross join lateral (select ${join(columns, ', ')}) _x where ${join([...conditions, about], ' and ')} order by ${moment} desc, ${activityKey} desc limit ${raw(String(pageSize + 1))})`;
  return linked.length === 0 ? branch(isAbout) : sql`${branch(isAbout)} union ${branch(isLinked)}`;
}

/** Everything about a record in one stream, newest first: activities, and changes of the record itself. */
export function addTimelineRoutes(app: FastifyInstance, engine: Engine) {
  app.get('/:objects/:id/timeline', { config: { permission: 'signedIn' } }, async (request, reply) => {
    const scope = await scopeOf(engine, request);
    const object = objectOf(scope, request);
    const id = idOf(request);
    await readRecord(engine, scope, object, id, { fields: 'id' });
    const { cursor, kind } = request.query as { cursor?: string; kind?: string };
    if (kind !== undefined && kind !== 'activity' && kind !== 'change' && !scope.model.objects.has(kind))
      throw badRequest('unknown_kind', `There is no kind "${kind.slice(0, 60)}".`, 'kind');
    const idSql = sql`${id}::uuid`;
    const before = readCursor(cursor);
    const activities = [...scope.model.objects.values()]
      .filter(
        ({ name, definition }) => definition.isActivity && (kind === undefined || kind === 'activity' || kind === name),
      )
      .flatMap((activity) => activitiesOf(activity, scope, idSql, before) ?? []);
    const changes = sql`(select c.operation_id as id, 'change' as kind, c.object, c.at, ${changeKey} as key, jsonb_build_object('verb', c.verb, 'changes', c.changes - ${hiddenKeys(scope, object)}::text[], 'cause', c.cause, 'version', c.version, 'operationId', c.operation_id, 'actor', case when c.actor_id is not null then jsonb_build_object('id', c.actor_id, 'title', s.title) end) as document
from read.change c left join read.search_entry s on s.workspace_id = c.workspace_id and s.record_id = c.actor_id
where c.workspace_id = ${workspaceParam} and c.record_id = ${idSql} and c.at <= ${before.at} and (c.at, ${changeKey}) < (${before.at}, ${before.key}) order by c.at desc, ${changeKey} desc limit ${raw(String(pageSize + 1))})`;
    const parts = [...activities, ...(kind === undefined || kind === 'change' ? [changes] : [])];
    const statement = render(
      sql`with circle as materialized (${circleOf(object, scope, idSql)}) select json_build_object('kind', e.kind, 'object', e.object, 'id', e.id, 'at', e.at, 'document', e.document)::text, e.at::text || '_' || e.key from (${join(parts, ' union all ')}) e order by e.at desc, e.key desc limit ${raw(String(pageSize + 1))}`,
    );
    const rows = await engine.database.read(scope.principal.workspaceId, {
      text: statement.text,
      values: bind(statement.values, scope.principal),
    });
    const page = rows.slice(0, pageSize);
    const next = rows.length > pageSize ? JSON.stringify(page.at(-1)![1]) : 'null';
    return sendJson(reply, `{"data":[${page.map(([entry]) => entry).join(',')}],"page":{"next":${next}}}`);
  });
}
