import type { Transaction } from '#core/database/database.ts';
import type { Statement } from '#core/database/flight.ts';
import type { Field } from '#core/fields/field.ts';
import { newId } from '#core/kit/ids.ts';
import { quoteName } from '#core/kit/sql.ts';
import { columnName, type Model, type ObjectModel } from '../model/model.ts';
import type { Document } from './rules.ts';

/** An entry of an e-mails or phones field, as on the wire. */
type Entry = Document & { address?: string; number?: string; label?: string };

export interface Kind {
  kind: 'email' | 'phone';
  /** Key of the entry that holds the address itself. */
  key: 'address' | 'number';
  /** Marks that belong to the address, whoever has it, and their columns. */
  marks: Record<string, string>;
}

const email: Kind = { kind: 'email', key: 'address', marks: { optedOut: 'opted_out_at', isInvalid: 'invalid_at' } };
const phone: Kind = {
  kind: 'phone',
  key: 'number',
  marks: { isInvalid: 'invalid_at', doNotCall: 'do_not_call_at' },
};

/** Whether the field keeps addresses or numbers, and how. */
export function kindOf(field: Field): Kind {
  return field.type.name === 'emails' ? email : phone;
}

/** Entries of the field on the wire; none where there is nothing. */
export function entriesOf(document: Document | null, field: Field): Entry[] {
  const value = document?.[field.key];
  return Array.isArray(value) ? (value as Entry[]) : [];
}

/** Fields of the object that keep addresses or numbers. */
export function contactPointFields(object: ObjectModel): Field[] {
  return [...object.fields.values()].filter(({ type }) => type.rows === 'contactPoints');
}

/** A shared address or number as it is stored, with its marks. */
export interface Known {
  kind: string;
  value: string;
  opted_out_at: boolean;
  invalid_at: boolean;
  do_not_call_at: boolean;
}

/** Addresses and numbers that the changed fields hold. */
export function pointValues(object: ObjectModel, changed: string[], after: Document): string[] {
  return contactPointFields(object)
    .filter(({ key }) => changed.includes(key))
    .flatMap((field) => entriesOf(after, field).map((entry) => String(entry[kindOf(field).key])));
}

/** Those of the addresses and numbers that some record already has. */
export async function findPoints(transaction: Transaction, values: string[]): Promise<Known[]> {
  if (values.length === 0) return [];
  return transaction.query<Known>(
    'select kind, value, opted_out_at is not null as opted_out_at, invalid_at is not null as invalid_at, do_not_call_at is not null as do_not_call_at from read.contact_point where workspace_id = $1 and value = any($2::text[])',
    [transaction.workspaceId, values],
  );
}

/**
 * Gives entries the marks that their addresses already carry elsewhere, unless this write sets them: an address
 * that opted out stays opted out on whichever record it appears next.
 */
export function fillMarks(object: ObjectModel, changed: string[], after: Document, known: Known[]): void {
  for (const field of contactPointFields(object)) {
    if (!changed.includes(field.key)) continue;
    const { kind, key, marks } = kindOf(field);
    after[field.key] =
      after[field.key] &&
      entriesOf(after, field).map((entry) => {
        const point = known.find((row) => row.kind === kind && row.value === entry[key]);
        const filled: Entry = { ...entry };
        for (const [mark, column] of Object.entries(marks))
          filled[mark] = entry[mark] ?? point?.[column as keyof Known] ?? false;
        return filled;
      });
  }
}

/** Entries that say nothing of marks keep those the record's own entries of the same address have: no change, then. */
export function keepMarks(object: ObjectModel, before: Document, given: Document): void {
  for (const field of contactPointFields(object)) {
    if (!Array.isArray(given[field.key])) continue;
    const { key, marks } = kindOf(field);
    const own = new Map(entriesOf(before, field).map((entry) => [entry[key], entry]));
    given[field.key] = entriesOf(given, field).map((entry) => {
      const same = own.get(entry[key] as string);
      const kept = Object.keys(marks).flatMap((mark) =>
        same && mark in same && !(mark in entry) ? [[mark, same[mark]]] : [],
      );
      return kept.length > 0 ? { ...entry, ...Object.fromEntries(kept) } : entry;
    });
  }
}

/** `findPoints` and `fillMarks` for one record; gives what was found. */
export async function inheritMarks(
  transaction: Transaction,
  object: ObjectModel,
  changed: string[],
  after: Document,
): Promise<Known[]> {
  const values = pointValues(object, changed, after);
  if (values.length === 0) return [];
  const known = await findPoints(transaction, values);
  fillMarks(object, changed, after, known);
  return known;
}

/** Makes the shared rows and their links say what the document says. */
export function storeContactPoints(
  object: ObjectModel,
  changed: string[],
  before: Document | null,
  after: Document,
  workspaceId: number,
  id: string,
): Statement[] {
  const statements: Statement[] = [];
  for (const field of contactPointFields(object)) {
    if (!changed.includes(field.key)) continue;
    const { kind, key } = kindOf(field);
    const entries = entriesOf(after, field);
    const name = `${field.object}.${field.key}`;
    if (entriesOf(before, field).length > 0)
      statements.push({
        text: 'delete from data.contact_point_link where workspace_id = $1 and record_id = $2 and field = $3',
        values: [workspaceId, id, name],
      });
    if (entries.length === 0) continue;
    const rows = JSON.stringify(
      entries.map((entry, position) => ({
        id: newId(),
        value: entry[key],
        label: entry.label ?? null,
        position,
        opted_out: entry.optedOut === true,
        invalid: entry.isInvalid === true,
        do_not_call: entry.doNotCall === true,
      })),
    );
    const columns = 'e (id uuid, value text, label text, position int, opted_out bool, invalid bool, do_not_call bool)';
    statements.push(
      {
        // A mark that is already set keeps the time it was set at. Ordered, so that two writers never wait in a ring.
        text: `insert into data.contact_point as p (workspace_id, id, kind, value, opted_out_at, invalid_at, do_not_call_at)
select $1, e.id, $2, e.value, case when e.opted_out then now() end, case when e.invalid then now() end, case when e.do_not_call then now() end
from json_to_recordset($3::json) as ${columns} order by e.value
on conflict (workspace_id, kind, value) do update set
  opted_out_at = case when excluded.opted_out_at is not null then coalesce(p.opted_out_at, now()) end,
  invalid_at = case when excluded.invalid_at is not null then coalesce(p.invalid_at, now()) end,
  do_not_call_at = case when excluded.do_not_call_at is not null then coalesce(p.do_not_call_at, now()) end
where (p.opted_out_at is null) <> (excluded.opted_out_at is null) or (p.invalid_at is null) <> (excluded.invalid_at is null)
  or (p.do_not_call_at is null) <> (excluded.do_not_call_at is null)`,
        values: [workspaceId, kind, rows],
      },
      {
        text: `insert into data.contact_point_link (workspace_id, point_id, object, record_id, field, label, position)
select $1, p.id, $2, $3, $4, e.label, e.position from json_to_recordset($5::json) as ${columns}
join data.contact_point p on p.workspace_id = $1 and p.kind = $6 and p.value = e.value on conflict do nothing`,
        values: [workspaceId, object.name, id, name, rows, kind],
      },
    );
  }
  return statements;
}

/**
 * Where a mark was set or lifted, the other records that share the address show it too: their read model is
 * rewritten by the same transaction.
 */
export function spreadMarks(
  model: Model,
  object: ObjectModel,
  changed: string[],
  after: Document,
  known: Known[],
  workspaceId: number,
  id: string,
): Statement[] {
  const statements: Statement[] = [];
  for (const field of contactPointFields(object)) {
    if (!changed.includes(field.key)) continue;
    const { kind, key, marks } = kindOf(field);
    for (const entry of entriesOf(after, field)) {
      const point = known.find((row) => row.kind === kind && row.value === entry[key]);
      const isMoved =
        point &&
        Object.entries(marks).some(([mark, column]) => point[column as keyof Known] !== (entry[mark] === true));
      if (!isMoved) continue;
      const patch = JSON.stringify(Object.fromEntries(Object.keys(marks).map((mark) => [mark, entry[mark] === true])));
      for (const holder of fieldsOfKind(model, kind))
        statements.push(rewriteEntries(holder, key, String(entry[key]), patch, kind, workspaceId, id));
    }
  }
  return statements;
}

function fieldsOfKind(model: Model, kind: Kind['kind']): { object: ObjectModel; field: Field }[] {
  return [...model.objects.values()].flatMap((object) =>
    contactPointFields(object)
      .filter((field) => kindOf(field).kind === kind && field.storage.kind === 'columns')
      .map((field) => ({ object, field })),
  );
}

function rewriteEntries(
  { object, field }: { object: ObjectModel; field: Field },
  key: string,
  value: string,
  patch: string,
  kind: string,
  workspaceId: number,
  exceptId: string,
): Statement {
  const column = quoteName(columnName(field));
  return {
    text: `update data.${quoteName(object.table)} t set version = version + 1, updated_at = now(), ${column} = (
select jsonb_agg(case when e.value->>'${key}' = $3 then e.value || $4::jsonb else e.value end order by e.ordinality)
from jsonb_array_elements(t.${column}) with ordinality e)
where t.workspace_id = $1 and t.id <> $2 and t.id in (
select l.record_id from data.contact_point_link l join data.contact_point p on p.workspace_id = $1 and p.id = l.point_id
where l.workspace_id = $1 and l.field = $5 and p.kind = $6 and p.value = $3)`,
    values: [workspaceId, exceptId, value, patch, `${object.name}.${field.key}`, kind],
  };
}
