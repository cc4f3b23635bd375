import type { Field } from '#core/fields/field.ts';
import { join, type Rendered, render, type Sql, sql } from '#core/kit/sql.ts';
import type { ObjectModel } from '../../../model/model.ts';
import { seenBy } from '../../../query/access-condition.ts';
import { firstRow, jsonOf, type Row, type Scope, source, titleOf } from '../../../query/row.ts';
import { foldWords } from './match-words.ts';

/** A record by what it may be called in a file. */
export interface KnownRecord {
  id: string;
  title: string;
  /** Its number elsewhere, its e-mail address: by field. */
  keys: Record<string, string[]>;
  /** Records it belongs to, by field: a stage's pipeline. */
  belongsTo: Record<string, string>;
}

/** Fields by which files name a record, beside its title: unique ones and addresses. */
export function keyFieldsOf(object: ObjectModel): Field[] {
  return [...object.fields.values()].filter(
    ({ unique, type, isSystem }) => !isSystem && (unique === true || type.rows === 'contactPoints'),
  );
}

/** Setup records that belong to another one: two pipelines may each have a stage "Won". */
export function belongingFieldsOf(object: ObjectModel): Field[] {
  if (!object.definition.isSetup) return [];
  return [...object.fields.values()].filter(
    ({ required, type, options }) => required === true && !type.rows && typeof options.to === 'string',
  );
}

/** A key's wire value → the words that name it, folded. */
export function keyWords(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) return [foldWords(String(value))];
  return value.flatMap((entry) => {
    const { address, number } = entry as { address?: string; number?: string };
    const words = address ?? number;
    return words ? [foldWords(words)] : [];
  });
}

function conditionsOf(row: Row, scope: Scope, more: Sql[]): Sql {
  const { where } = source(row);
  return join([...where, ...seenBy(row, scope, 'read'), ...more], ' and ');
}

/** Statement of `[id, title, keys and belongings as JSON]` of the records that the person sees. */
export function compileKnown(object: ObjectModel, scope: Scope, more: (row: Row) => Sql[] = () => []): Rendered {
  const row = firstRow(object);
  const { from } = source(row);
  const fields = [...keyFieldsOf(object), ...belongingFieldsOf(object)];
  const pairs = fields.map((field) => sql`${field.key}::text, ${jsonOf(field, row, scope)}`);
  return render(
    sql`select t.id, ${titleOf(row, scope)}::text, json_build_object(${join(pairs, ', ')})::text from ${from} where ${conditionsOf(row, scope, more(row))}`,
  );
}

export function compileKnownCount(object: ObjectModel, scope: Scope): Rendered {
  const row = firstRow(object);
  const { from } = source(row);
  return render(sql`select count(*) from ${from} where ${conditionsOf(row, scope, [])}`);
}

/** A row of `compileKnown`. */
export function readKnown(object: ObjectModel, [id, title, json]: (string | null)[]): KnownRecord {
  const values = JSON.parse(json!) as Record<string, unknown>;
  const keys = Object.fromEntries(keyFieldsOf(object).map(({ key }) => [key, keyWords(values[key])]));
  const belongsTo = Object.fromEntries(belongingFieldsOf(object).map(({ key }) => [key, String(values[key] ?? '')]));
  return { id: id!, title: title ?? '', keys, belongsTo };
}
