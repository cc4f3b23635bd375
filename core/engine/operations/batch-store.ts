import type { Statement } from '#core/database/flight.ts';
import { newId } from '#core/kit/ids.ts';
import { quoteName } from '#core/kit/sql.ts';
import { columnName, type ObjectModel } from '../model/model.ts';
import type { PreparedRow } from './batch.ts';
import type { Document } from './rules.ts';
import { contactPointFields, entriesOf, kindOf } from './store-contact-points.ts';
import { linksOf } from './store-links.ts';
import { customValue, rowColumns, type Stamp, slotNameOf, slotValue, storedFields } from './store-row.ts';
import { searchEntryOf } from './store-search.ts';

type Writer = Pick<Stamp, 'workspaceId' | 'userId'>;

/** How rows of an object are written: the statement, which depends on the object only, and the JSON it takes. */
interface RowWriter {
  text: string;
  json(id: string, document: Document, createdAt: string | undefined, writer: Writer): string;
}

const writers = new WeakMap<ObjectModel, RowWriter>();

/** JSON of a column's value: those of jsonb are JSON already. Nothing for null, which `json_to_recordset` puts in itself. */
function member(key: string, type: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  return `,${key}:${type === 'jsonb' && typeof value === 'string' ? value : JSON.stringify(value)}`;
}

function makeWriter(object: ObjectModel): RowWriter {
  const fields = storedFields(object).map((field) => ({
    field,
    parts: field.type
      .parts(field)
      .map(({ name, type }) => ({ name, type, key: JSON.stringify(columnName(field, name)) })),
  }));
  const hasCustom = object.definition.isCustomizable !== false;
  // Names and types of the columns, of a row with nothing in it.
  const columns = [
    ...rowColumns(object, {}, { workspaceId: 0, id: '', userId: null }),
    { column: 'created_at', type: 'timestamptz' },
  ];
  const names = columns.map(({ column }) => quoteName(column));
  const values = columns.map(({ column }) =>
    column === 'created_at' ? 'coalesce(r.created_at, now())' : `r.${quoteName(column)}`,
  );
  const types = columns.map(({ column, type }) => `${quoteName(column)} ${type}`);
  return {
    text: `insert into data.${quoteName(object.table)} (${names.join(', ')}) select ${values.join(', ')} from json_to_recordset($1::json) as r (${types.join(', ')})`,
    json: (id, document, createdAt, { workspaceId, userId }) => {
      const by = JSON.stringify(userId);
      let json = `{"workspace_id":${workspaceId},"id":"${id}","created_by_id":${by},"updated_by_id":${by}`;
      if (object.isCustom) json += `,"object":${JSON.stringify(object.name)}`;
      if (createdAt) json += `,"created_at":"${createdAt}"`;
      const custom: Document = {};
      for (const { field, parts } of fields) {
        const value = document[field.key];
        if (value === null || value === undefined) continue;
        const slot = slotNameOf(field);
        if (slot) json += member(`"${slot}"`, '', slotValue(field, value));
        if (field.storage.kind === 'custom') custom[field.key] = customValue(field, value);
        else {
          const given = field.type.toParts(value, field);
          for (const { name, type, key } of parts) json += member(key, type, given[name]);
        }
      }
      if (hasCustom) json += `,"custom":${JSON.stringify(custom)}`;
      return `${json}}`;
    },
  };
}

/** Inserts all rows by one statement, prepared once for the object. */
export function insertRows(object: ObjectModel, rows: PreparedRow[], by: Writer): Statement {
  const writer = writers.get(object) ?? makeWriter(object);
  writers.set(object, writer);
  const all = rows.map(({ row, change }) => writer.json(row.id, change.after, row.createdAt, by));
  return { text: writer.text, values: [`[${all.join(',')}]`] };
}

/** Search entries of new records. */
export function insertSearchEntries(object: ObjectModel, rows: PreparedRow[], { workspaceId }: Writer): Statement {
  const entries = rows.map(({ row, change }) => ({ id: row.id, ...searchEntryOf(object, change.after) }));
  return {
    text: `insert into data.search_entry (workspace_id, record_id, object, title, subtitle, text, is_live)
select $1, r.id, $2, r.title, r.subtitle, r.text, $3 from json_to_recordset($4::json) as r (id uuid, title text, subtitle text, text text)`,
    values: [workspaceId, object.name, object.definition.isSearchable !== false, JSON.stringify(entries)],
  };
}

/** Links of new records, and what their lines refer to. */
export function insertLinks(object: ObjectModel, rows: PreparedRow[], { workspaceId }: Writer): Statement[] {
  const fields = [...object.fields.values()].filter(({ type }) => type.rows === 'links' || type.rows === 'lines');
  const links = rows.flatMap(({ row, change }) =>
    fields.flatMap((field) =>
      linksOf(field, change.after[field.key]).map(({ to, isPrimary, ...link }) => ({
        ...link,
        from_id: row.id,
        to_id: to,
        is_primary: isPrimary,
      })),
    ),
  );
  if (links.length === 0) return [];
  return [
    {
      text: `insert into data.record_link (workspace_id, from_id, field, to_id, position, is_primary, attributes)
select $1, l.from_id, l.field, l.to_id, l.position, l.is_primary, l.attributes from json_to_recordset($2::json) as l (from_id uuid, field text, to_id uuid, position int, is_primary bool, attributes jsonb)`,
      values: [workspaceId, JSON.stringify(links)],
    },
  ];
}

interface PointRow {
  value: unknown;
  opted_out: boolean;
  invalid: boolean;
  do_not_call: boolean;
}

const pointColumns =
  'e (id uuid, value text, record_id uuid, field text, label text, position int, opted_out bool, invalid bool, do_not_call bool)';

/** Addresses and numbers of new records: the shared rows, each once, and who has them. */
export function insertContactPoints(object: ObjectModel, rows: PreparedRow[], { workspaceId }: Writer): Statement[] {
  const byKind = Map.groupBy(contactPointFields(object), (field) => kindOf(field).kind);
  return [...byKind].flatMap(([kind, fields]) => {
    const uses = rows.flatMap(({ row, change }) =>
      fields.flatMap((field) =>
        entriesOf(change.after, field).map((entry, position) => ({
          value: entry[kindOf(field).key],
          record_id: row.id,
          field: `${field.object}.${field.key}`,
          label: entry.label ?? null,
          position,
          opted_out: entry.optedOut === true,
          invalid: entry.isInvalid === true,
          do_not_call: entry.doNotCall === true,
        })),
      ),
    );
    if (uses.length === 0) return [];
    return [insertPoints(kind, uses, workspaceId), linkPoints(object, kind, uses, workspaceId)];
  });
}

/** One statement may not touch a row twice: uses of one address are taken together. Ordered, so that no two writers wait in a ring. */
function insertPoints(kind: string, uses: PointRow[], workspaceId: number): Statement {
  const points = [...Map.groupBy(uses, ({ value }) => value)].map(([value, same]) => ({
    id: newId(),
    value,
    opted_out: same.some((use) => use.opted_out),
    invalid: same.some((use) => use.invalid),
    do_not_call: same.some((use) => use.do_not_call),
  }));
  return {
    text: `insert into data.contact_point as p (workspace_id, id, kind, value, opted_out_at, invalid_at, do_not_call_at)
select $1, e.id, $2, e.value, case when e.opted_out then now() end, case when e.invalid then now() end, case when e.do_not_call then now() end
from json_to_recordset($3::json) as ${pointColumns} order by e.value
on conflict (workspace_id, kind, value) do update set
  opted_out_at = case when excluded.opted_out_at is not null then coalesce(p.opted_out_at, now()) end,
  invalid_at = case when excluded.invalid_at is not null then coalesce(p.invalid_at, now()) end,
  do_not_call_at = case when excluded.do_not_call_at is not null then coalesce(p.do_not_call_at, now()) end
where (p.opted_out_at is null) <> (excluded.opted_out_at is null) or (p.invalid_at is null) <> (excluded.invalid_at is null)
  or (p.do_not_call_at is null) <> (excluded.do_not_call_at is null)`,
    values: [workspaceId, kind, JSON.stringify(points)],
  };
}

function linkPoints(object: ObjectModel, kind: string, uses: PointRow[], workspaceId: number): Statement {
  return {
    text: `insert into data.contact_point_link (workspace_id, point_id, object, record_id, field, label, position)
select $1, p.id, $2, e.record_id, e.field, e.label, e.position from json_to_recordset($3::json) as ${pointColumns}
join data.contact_point p on p.workspace_id = $1 and p.kind = $4 and p.value = e.value on conflict do nothing`,
    values: [workspaceId, object.name, JSON.stringify(uses), kind],
  };
}
