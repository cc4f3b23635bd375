import type { Field } from '#core/fields/field.ts';
import { badRequest } from '#core/kit/problem.ts';
import type { Principal } from '../../access/principal.ts';
import { type ObjectModel, relationName } from '../../model/model.ts';
import { idHeading, partsOf } from '../columns.ts';
import { choicesOf } from '../import/matching/choices.ts';
import type { CellKind, ExportColumn } from './cell-value.ts';

type Document = Record<string, unknown>;
type Summary = { id: string; title: string | null };

const kinds: Record<string, CellKind> = {
  integer: 'number',
  number: 'number',
  decimal: 'number',
  date: 'date',
  'date-time': 'dateTime',
};

function kindOf(field: Field): CellKind {
  const { type, format } = field.type.schema(field) as { type?: string; format?: string };
  return kinds[format ?? type ?? ''] ?? 'text';
}

/** Fields that an export has unless told: those a record holds, without what is hidden or counted from others. */
function usualFields(object: ObjectModel): Field[] {
  const own = [...object.fields.values()].filter(
    ({ isSystem, hidden, type, key }) => !isSystem && (!hidden || key === 'externalId') && !type.isDerived,
  );
  const system = ['createdAt', 'updatedAt'].map((key) => object.fields.get(key)!);
  return [object.fields.get('id')!, ...own, ...system];
}

/** Columns of an export. Throws a 400 naming an unknown field. */
export function exportColumns(object: ObjectModel, principal: Principal, keys?: string[]): ExportColumn[] {
  const fields = keys?.map((key) => {
    const field = object.fields.get(key);
    if (!field) throw badRequest('unknown_field', `${object.definition.label.en} has no field "${key}".`, 'fields');
    return field;
  });
  const id = object.fields.get('id')!;
  const wanted = fields ? [...new Set([id, ...fields])] : usualFields(object);
  return wanted.flatMap((field) => columnsOf(field, object, principal));
}

function columnsOf(field: Field, object: ObjectModel, { locale }: Principal): ExportColumn[] {
  const { key, type, label } = field;
  const heading = key === 'id' ? idHeading : label[locale];
  const at = (read: (value: never, document: Document) => string) => (document: Document) => {
    const value = document[key];
    return value === null || value === undefined ? '' : read(value as never, document);
  };
  if (field.options.to !== undefined) return referenceColumns(field, object, heading, at);
  const parts = partsOf(field);
  if (parts.length > 0) return partColumns(field, heading, parts, at);
  const choices = choicesOf(field);
  if (choices) {
    const names = new Map(choices.map(({ value, label: name }) => [value, name[locale]]));
    const read = at((value: string | string[]) =>
      [value]
        .flat()
        .map((one) => names.get(one) ?? one)
        .join('; '),
    );
    return [{ heading, kind: 'text', field: key, read }];
  }
  return [{ heading, kind: kindOf(field), field: key, read: at((value: never) => type.toText(value, field)) }];
}

type At = (read: (value: never, document: Document) => string) => (document: Document) => string;

/** A name to read, and the id, or ids with all their links say, that lead back without doubt. */
function referenceColumns(field: Field, object: ObjectModel, heading: string, at: At): ExportColumn[] {
  const relation = relationName(field);
  const expanded = object.fields.has(relation) ? `${relation}Expanded` : relation;
  const titlesOf = (document: Document) =>
    [document[expanded] as Summary | Summary[] | null]
      .flat()
      .map((one) => one?.title ?? '')
      .join('; ');
  return [
    { heading, kind: 'text', field: field.key, expand: relation, read: at((_value, document) => titlesOf(document)) },
    {
      heading: `${heading} id`,
      kind: 'text',
      field: field.key,
      read: at((value: never) => field.type.toText(value, field)),
    },
  ];
}

function partColumns(field: Field, heading: string, parts: string[], at: At): ExportColumn[] {
  const columns = parts.map((part): ExportColumn => {
    const name = field.type.subfields?.(field)[part]?.label.en ?? part;
    return {
      heading: `${heading}: ${name}`,
      kind: 'text',
      field: field.key,
      read: at((value: Record<string, string | undefined>) => value[part] ?? ''),
    };
  });
  const { properties } = field.type.schema(field) as { properties: Record<string, unknown> };
  if (!('amount' in properties)) return columns;
  const amount: ExportColumn = {
    heading,
    kind: 'number',
    field: field.key,
    read: at((value: { amount: string }) => value.amount),
  };
  return [amount, ...columns];
}
