import type { Statement } from '#core/database/flight.ts';
import { isId } from '#core/kit/ids.ts';
import { startOfDay } from '#core/kit/periods.ts';
import { badRequest } from '#core/kit/problem.ts';
import { reachOf } from '../access/access.ts';
import type { Scope } from '../query/row.ts';
import { type AuditGroup, auditGroups } from './audit-event.ts';

/** Which events are asked for. */
export interface AuditFilter {
  kind?: string;
  group?: AuditGroup;
  person?: string;
  object?: string;
  record?: string;
  from?: string;
  to?: string;
  q?: string;
}

/** After which event a page begins. */
export interface AuditCursor {
  at: string;
  id: string;
}

const known = ['kind', 'group', 'person', 'object', 'record', 'from', 'to', 'q'];

/**
 * Reads the filter from a query string. `from` and `to` are instants, `to` not included, or days in the asker's zone,
 * both included. Throws a 400 that names what is unknown or malformed.
 */
export function readAuditFilter(query: Record<string, unknown>, timeZone: string, besides: string[]): AuditFilter {
  const filter: Record<string, string> = {};
  for (const [key, value] of Object.entries(query)) {
    if (besides.includes(key)) continue;
    if (!known.includes(key))
      throw badRequest('unknown_parameter', `There is no parameter "${key.slice(0, 60)}".`, key);
    if (typeof value !== 'string' || value.includes('\0') || value.length > 200)
      throw badRequest('invalid_parameter', `${key} is given once, as text.`, key);
    if (value !== '') filter[key] = value;
  }
  const { group, person, record, from, to } = filter;
  if (group !== undefined && !(auditGroups as readonly string[]).includes(group))
    throw badRequest('unknown_group', `group is one of ${auditGroups.join(', ')}.`, 'group');
  for (const [key, id] of Object.entries({ person, record }))
    if (id !== undefined && !isId(id)) throw badRequest('invalid_id', `${key} is an id.`, key);
  if (from !== undefined) filter.from = readInstant(from, 'from', timeZone);
  if (to !== undefined) filter.to = readInstant(to, 'to', timeZone);
  return filter as AuditFilter;
}

function readInstant(text: string, path: 'from' | 'to', timeZone: string): string {
  const at = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at))
    throw badRequest('invalid_time', `${path} is a day or a time, such as 2026-03-29T12:00:00Z.`, path);
  if (text.includes('T')) return new Date(at).toISOString();
  return startOfDay(path === 'from' ? text : new Date(at + 86_400_000).toISOString().slice(0, 10), timeZone);
}

/** `<time>_<id>`, as a page gave it. Throws a 400. */
export function readAuditCursor(text: unknown): AuditCursor | undefined {
  if (text === undefined || text === '') return undefined;
  const [at, id] = typeof text === 'string' ? text.split('_') : [];
  if (!at || !id || !isId(id) || Number.isNaN(Date.parse(at)))
    throw badRequest('invalid_cursor', 'The cursor is not one that this list gave.', 'cursor');
  return { at, id };
}

/** What an event looks like to whoever reads the trail: names beside the ids, as far as they still exist. */
const document = `json_build_object(
  'id', e.id, 'at', e.at, 'kind', e.kind, 'cause', e.cause, 'address', e.address,
  'actor', case when e.actor_id is not null then json_build_object('id', e.actor_id, 'title', a.title) end,
  'about', case when e.record_id is not null then json_build_object('object', e.object, 'id', e.record_id, 'title', r.title) end,
  'key', (select json_build_object('id', k.id, 'name', k.name) from auth.api_key k where k.workspace_id = e.workspace_id and k.id::text = e.credential),
  'credential', e.credential, 'details', e.details, 'isErased', e.erasure_id is not null,
  'link', e.link, 'digest', encode(e.digest, 'hex'))::text`;

/** Objects whose records the reader sees all of: of the others the trail tells no names. */
export function objectsSeenWhole({ model, principal }: Scope): string[] {
  return [...model.objects.values()]
    .filter((object) => !object.definition.visibility && reachOf(principal, object, 'read').has('all'))
    .map(({ name }) => name);
}

/** Newest first. `limit` undefined: all of them. `named`: objects whose records are told by their titles. */
export function selectAudit(
  workspaceId: number,
  filter: AuditFilter,
  named: string[],
  { limit, cursor }: { limit?: number; cursor?: AuditCursor | undefined } = {},
): Statement {
  const values: unknown[] = [workspaceId, named];
  const conditions = ['e.workspace_id = $1'];
  const add = (condition: (place: string) => string, value: unknown) => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  const { kind, group, person, object, record, from, to, q } = filter;
  if (kind) add((place) => `e.kind = ${place}`, kind);
  // The dot is followed by the slash: every kind of the group, and none besides.
  if (group) {
    add((place) => `e.kind >= ${place}`, `${group}.`);
    add((place) => `e.kind < ${place}`, `${group}/`);
  }
  if (person) add((place) => `(e.actor_id = ${place} or e.record_id = ${place})`, person);
  if (object) add((place) => `coalesce(e.object, e.details->>'object') = ${place}`, object);
  if (record) add((place) => `e.record_id = ${place}`, record);
  if (from) add((place) => `e.at >= ${place}`, from);
  if (to) add((place) => `e.at < ${place}`, to);
  if (q)
    add(
      (place) => `(coalesce(e.details::text, '') || ' ' || coalesce(e.address, '')) ilike ${place}`,
      `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`,
    );
  if (cursor) {
    values.push(cursor.at, cursor.id);
    conditions.push(`(e.at, e.id) < ($${values.length - 1}::timestamptz, $${values.length}::uuid)`);
  }
  return {
    text: `select ${document}, data.audit_instant(e.at), e.id
from (select * from read.audit_event e where ${conditions.join(' and ')} order by e.at desc, e.id desc${limit === undefined ? '' : ` limit ${limit}`}) e
left join read.search_entry a on a.workspace_id = $1 and a.record_id = e.actor_id
left join read.search_entry r on r.workspace_id = $1 and r.record_id = e.record_id and r.object = any($2::text[])
order by e.at desc, e.id desc`,
    values,
  };
}
