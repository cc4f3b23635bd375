import type { Field } from '#core/fields/field.ts';
import { badRequest } from '#core/kit/problem.ts';
import { join, literal, name, raw, type Sql, sql } from '#core/kit/sql.ts';
import { type ObjectModel, relationName } from '../model/model.ts';
import { seenBy } from './access-condition.ts';
import { entryIsSeen } from './entry-condition.ts';
import { jsonOf, nextRow, partAccess, type Row, type Scope, source, titleOf } from './row.ts';

export interface Shape {
  /** Fields wanted; absent: all that are cheap (lists) or all (one record). */
  fields?: string[];
  expand?: string[];
  isSingle: boolean;
}

/** Fields of the document, in the order of the definition. Throws a 400 naming an unknown one. */
export function chooseFields(object: ObjectModel, shape: Shape): Field[] {
  const all = [...object.fields.values()];
  if (!shape.fields) return all.filter((field) => field.key !== 'deletedAt' && (shape.isSingle || !isHeavy(field)));
  const wanted = new Set(['id', 'version', ...shape.fields]);
  for (const key of wanted)
    if (!object.fields.has(key))
      throw badRequest('unknown_field', `${object.definition.label.en} has no field "${key}".`, 'fields');
  return all.filter(({ key }) => wanted.has(key));
}

/** Long texts and what is counted from other rows come with one record, or when asked for. */
function isHeavy(field: Field): boolean {
  return field.type.name === 'rollUp' || field.type.rows === 'lines' || field.type.name === 'richText';
}

/** `value as "key"` for every field and expansion of the document. */
export function documentColumns(row: Row, shape: Shape, scope: Scope): Sql[] {
  const columns = chooseFields(row.object, shape).map(
    (field) => sql`${jsonOf(field, row, scope)} as ${name(field.key)}`,
  );
  return [...columns, ...expansions(row, shape.expand ?? [], scope)];
}

function expansions(row: Row, expand: string[], scope: Scope): Sql[] {
  const wanted = new Map<string, string[]>();
  for (const path of expand) {
    const [relation, field, ...deeper] = path.split('.') as [string, string?, ...string[]];
    if (deeper.length > 0) throw badRequest('expand_too_deep', `"${path}" goes deeper than one relation.`, 'expand');
    const fields = wanted.get(relation) ?? [];
    if (field) fields.push(field);
    wanted.set(relation, fields);
  }
  return [...wanted].map(([relation, fields]) => expandRelation(row, relation, fields, scope));
}

function expandRelation(row: Row, relation: string, fields: string[], scope: Scope): Sql {
  const field = [...row.object.fields.values()].find(
    (candidate) => relationName(candidate) === relation && candidate.options.to !== undefined,
  );
  if (!field) throw badRequest('unknown_field', `There is nothing to expand in "${relation}".`, 'expand');
  const isTaken = row.object.fields.has(relation);
  const as = name(isTaken ? `${relation}Expanded` : relation);
  if (typeof field.options.to !== 'string' || field.options.to === 'any')
    return sql`${expandAny(field, row, scope)} as ${as}`;
  const target = nextRow(row, scope.model.object(field.options.to));
  const summary = sql`json_build_object(${join(summaryPairs(target, fields, scope), ', ')})`;
  const { from, where: own } = source(target, 'any');
  const where = [...own, ...seenBy(target, scope, 'read')];
  if (field.type.rows === 'links') {
    const element = raw(`e${row.names.next++}`);
    const at = partAccess(field, row, scope)();
    const tie = sql`${raw(target.alias)}.id = (case jsonb_typeof(${element}.value) when 'object' then ${element}.value->>'id' else ${element}.value#>>'{}' end)::uuid`;
    return sql`(select coalesce(json_agg(${summary} order by ${element}.ordinality), '[]') from jsonb_array_elements(${at}) with ordinality ${element} join ${from} on ${join([...where, tie], ' and ')}) as ${as}`;
  }
  const tie = sql`${raw(target.alias)}.id = ${partAccess(field, row, scope)()}`;
  return sql`(select ${summary} from ${from} where ${join([...where, tie], ' and ')}) as ${as}`;
}

function summaryPairs(target: Row, fields: string[], scope: Scope): Sql[] {
  const pairs = [
    sql`'id', ${raw(target.alias)}.id`,
    sql`'object', ${literal(target.object.name)}`,
    sql`'title', ${titleOf(target, scope)}`,
  ];
  for (const key of fields) {
    const field = target.object.fields.get(key);
    if (!field)
      throw badRequest('unknown_field', `${target.object.definition.label.en} has no field "${key}".`, 'expand');
    pairs.push(sql`${literal(key)}, ${jsonOf(field, target, scope)}`);
  }
  return pairs;
}

/** A reference to any object finds its title in the search entries, which every object writes. */
function expandAny(field: Field, row: Row, scope: Scope): Sql {
  const at = partAccess(field, row, scope);
  return sql`(select json_build_object('id', s.record_id, 'object', s.object, 'title', s.title) from read.search_entry s where s.workspace_id = ${raw(row.alias)}.workspace_id and s.record_id = ${at('id')} and s.object = ${at('object')} and ${entryIsSeen(scope)})`;
}
