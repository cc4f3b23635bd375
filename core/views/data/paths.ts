import type { FieldMetadata, RecordData, Writer } from '#core/fields/input.ts';
import { inputOf } from '#core/fields/inputs.ts';
import { expandName } from '#core/fields/reference/titles.ts';
import { writeValue } from '#core/fields/writer.ts';
import { findField, findObject, type Metadata, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import type { Translate } from '#core/ui/locale/text.ts';

/** A field of the object, or one of a record it points to: `account.industry`. */
export interface FieldPath {
  path: string;
  field: FieldMetadata;
  /** Object the field belongs to. */
  owner: ObjectMetadata;
  /** The reference that leads there, or the field that it is a side of; absent for the object's own fields. */
  via?: FieldMetadata;
}

/** Undefined when the path names nothing (a field that was deleted since). */
export function resolvePath(metadata: Metadata, object: ObjectMetadata, path: string): FieldPath | undefined {
  const own = findField(object, path);
  if (own) return { path, field: own, owner: object };
  const dot = path.indexOf('.');
  if (dot < 0) return undefined;
  const relation = path.slice(0, dot);
  const whole = findField(object, relation);
  const side = whole?.sides?.find(({ key }) => key === path.slice(dot + 1));
  if (side) return { path, field: side, owner: object, via: whole };
  const via = object.fields.find((field) => expandName(field) === relation && inputOf(field).leadsTo);
  const target = via && findObject(metadata, inputOf(via).leadsTo!(via) ?? '');
  const field = target && findField(target, path.slice(dot + 1));
  return field && { path, field, owner: target, via };
}

export function pathLabel({ field, via }: FieldPath, say: Translate): string {
  return via ? `${say(via.label)} · ${say(field.label)}` : say(field.label);
}

/** The record on which the field stands: itself, or the expanded one it points to. */
export function recordAt(record: RecordData, { via }: FieldPath): RecordData | undefined {
  if (!via) return record;
  const relation = expandName(via);
  return (record[`${relation}Expanded`] ?? record[relation]) as RecordData | undefined;
}

export function valueAt(record: RecordData, path: FieldPath): unknown {
  return recordAt(record, path)?.[path.field.key];
}

/** `fields` and `expand` of a request that has to show these. */
export function requestShape(object: ObjectMetadata, paths: FieldPath[]): { fields: string[]; expand: string[] } {
  const fields = new Set([object.titleField]);
  const expand = new Set<string>();
  for (const { path, field, via } of paths) {
    if (via) {
      fields.add(via.key);
      expand.add(path);
    } else {
      fields.add(field.key);
      for (const name of inputOf(field).expands?.(field) ?? []) expand.add(name);
    }
  }
  return { fields: [...fields], expand: [...expand] };
}

/** The record's name where it may be something else than words, such as a time. */
export function writeTitle(object: ObjectMetadata, record: RecordData, writer: Writer): string {
  const field = findField(object, object.titleField);
  return field ? writeValue(record[field.key], field, writer, record) : titleOf(object, record);
}

export function titleOf(object: ObjectMetadata, record: RecordData): string {
  const title = record[object.titleField];
  return title === null || title === undefined ? '' : String(title);
}
