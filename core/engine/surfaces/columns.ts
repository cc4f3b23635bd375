import type { Field } from '#core/fields/field.ts';
import type { Text } from '#core/kit/text.ts';
import type { ObjectModel } from '../model/model.ts';

/**
 * What a column of a spreadsheet holds of a record. `value`: the field itself; `part`: a side of it, such as a city;
 * `record`, `records`: other records by their names or keys, `anyRecord` one of several objects'; `name`: a person's whole name, of which the field is put
 * together; `created`: when the record was made in the system it comes from; `id`: the record itself.
 */
export type ColumnKind = 'value' | 'part' | 'record' | 'records' | 'anyRecord' | 'name' | 'created' | 'id';

export interface ColumnTarget {
  /** `closeDate`, `billingAddress.city`: how a mapping names it. */
  path: string;
  kind: ColumnKind;
  field: Field;
  part?: string;
  label: Text;
  /** Object that the names or keys in the column lead to. */
  to?: string;
}

/** Heading of the records' own ids in exports, by which an import recognises them. */
export const idHeading = 'Rapport id';

const partLabels: Record<string, Text> = {
  currency: { en: 'Currency', fr: 'Devise' },
  object: { en: 'Kind', fr: 'Nature' },
};

/** Whether the object's title is put together from a person's names rather than written. */
export function hasPersonName({ titleField, fields }: ObjectModel): boolean {
  return titleField.readOnly === true && fields.has('firstName') && fields.has('lastName');
}

/** Names of the sides of a value that spreadsheets give columns of their own; none for plain values. */
export function partsOf(field: Field): string[] {
  if (field.options.to !== undefined) return [];
  const schema = field.type.schema(field) as { type?: string; properties?: Record<string, { readOnly?: boolean }> };
  if (schema.type !== 'object') return [];
  const parts = Object.entries(schema.properties ?? {}).filter(([, { readOnly }]) => !readOnly);
  // An amount is what its field is about: the column of the field itself holds it.
  return parts.map(([part]) => part).filter((part) => part !== 'amount');
}

function labelOfPart(field: Field, part: string): Text {
  const label = field.type.subfields?.(field)[part]?.label ?? partLabels[part] ?? { en: part, fr: part };
  return { en: `${field.label.en}: ${label.en}`, fr: `${field.label.fr} : ${label.fr}` };
}

function targetsOfField(field: Field, object: ObjectModel): ColumnTarget[] {
  const { key, label, type, options } = field;
  if (key === 'id') return [{ path: key, kind: 'id', field, label }];
  if (key === 'createdAt') return [{ path: key, kind: 'created', field, label }];
  if (field.isSystem || type.isDerived) return [];
  if (field === object.titleField && hasPersonName(object)) return [{ path: key, kind: 'name', field, label }];
  if (typeof options.to === 'string' && options.to !== 'any' && (type.rows === 'links' || !type.rows))
    return [{ path: key, kind: type.rows ? 'records' : 'record', field, label, to: options.to }];
  if (options.to !== undefined && !type.rows) return [{ path: key, kind: 'anyRecord', field, label }];
  const parts = partsOf(field).map(
    (part): ColumnTarget => ({ path: `${key}.${part}`, kind: 'part', field, part, label: labelOfPart(field, part) }),
  );
  return [{ path: key, kind: 'value', field, label }, ...parts];
}

const known = new WeakMap<ObjectModel, Map<string, ColumnTarget>>();

/** Everything of the object that a column may fill, by path. What is only computed is not among it. */
export function targetsOf(object: ObjectModel): Map<string, ColumnTarget> {
  let targets = known.get(object);
  if (!targets) {
    const all = [...object.fields.values()].flatMap((field) => targetsOfField(field, object));
    targets = new Map(all.map((target) => [target.path, target]));
    known.set(object, targets);
  }
  return targets;
}

/** Whether several columns may fill the target: lists take all of them, records the first that is found. */
export function takesSeveral({ kind, field }: ColumnTarget): boolean {
  if (kind === 'record' || kind === 'records' || kind === 'anyRecord') return true;
  return kind === 'value' && (field.type.schema(field) as { type?: string }).type === 'array';
}
