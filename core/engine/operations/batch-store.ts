import type { Statement } from '#core/database/flight.ts';
import { newId } from '#core/kit/ids.ts';
import { quoteName } from '#core/kit/sql.ts';
import type { ObjectModel } from '../model/model.ts';
import type { PreparedRow } from './batch.ts';
import { contactPointFields, entriesOf, kindOf } from './store-contact-points.ts';
import { linksOf } from './store-links.ts';
import { type ColumnValue, rowColumns, type Stamp } from './store-row.ts';
import { searchEntryOf } from './store-search.ts';

type Writer = Pick<Stamp, 'workspaceId' | 'userId'>;

/** JSON of a row for `json_to_recordset`; values of jsonb columns are JSON already. Nulls are left out. */
function rowJson(columns: ColumnValue[]): string {
  const parts: string[] = [];
  for (const { column, type, value } of columns) {
    if (value === null || value === undefined) continue;
    const json = type === 'jsonb' && typeof value === 'string' ? value : JSON.stringify(value);
    parts.push(`${JSON.stringify(column)}:${json}`);
  }
  return `{${parts.join(',')}}`;
}

/** Inserts all rows by one statement. Its text depends on the object only, so that it is prepared once. */
export function insertRows(object: ObjectModel, rows: PreparedRow[], writer: Writer): Statement {
  const all = rows.map(({ row, change }) => {
    const columns = rowColumns(object, change.after, { ...writer, id: row.id });
    return [...columns, { column: 'created_at', type: 'timestamptz', value: row.createdAt ?? null }];
  });
  const columns = all[0]!;
  const names = columns.map(({ column }) => quoteName(column));
  const values = columns.map(({ column }) =>
    column === 'created_at' ? 'coalesce(r.created_at, now())' : `r.${quoteName(column)}`,
  );
  const types = columns.map(({ column, type }) => `${quoteName(column)} ${type}`);
  return {
    text: `insert into data.${quoteName(object.table)} (${names.join(', ')}) select ${values.join(', ')} from json_to_recordset($1::json) as r (${types.join(', ')})`,
    values: [`[${all.map(rowJson).join(',')}]`],
  };
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
