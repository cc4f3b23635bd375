import type { Field, FieldOptions } from '#core/fields/field.ts';
import { fieldType } from '#core/fields/registry.ts';
import { text } from '#core/fields/text/text.field.ts';
import { user } from '#core/fields/user/user.field.ts';
import type { Text } from '#core/kit/text.ts';
import type { ObjectDefinition } from '../definition/object.ts';
import { type ObjectModel, resolveObject } from './model.ts';

/** A row of data.custom_field. */
export interface CustomFieldRow {
  id: string;
  object: string;
  key: string;
  type: string;
  label: Text;
  help: Text | null;
  options: Record<string, unknown>;
  marks: Partial<FieldOptions>;
  slot: string | null;
  is_indexing: boolean;
}

/** A row of data.custom_object. */
export interface CustomObjectRow {
  id: string;
  name: string;
  plural: string;
  label: Text;
  plural_label: Text;
  description: Text | null;
  icon: string | null;
  color: string | null;
}

/** A field that an administrator made, as the engine sees it. */
export function customField(row: CustomFieldRow): Field & { id: string } {
  const type = fieldType(row.type);
  const slot = row.slot ?? undefined;
  return {
    ...row.marks,
    id: row.id,
    key: row.key,
    object: row.object,
    label: row.label,
    ...(row.help && { help: row.help }),
    type,
    options: row.options,
    isCustom: true,
    indexed: slot !== undefined && !row.is_indexing,
    storage: type.isDerived
      ? { kind: 'computed' }
      : { kind: 'custom', id: row.id, ...(row.is_indexing ? { fillingSlot: slot } : { slot }) },
  };
}

/** An object that an administrator made: a name, an owner and the fields added to it, all in one shared table. */
export function customObject(row: CustomObjectRow, fields: Field[]): ObjectModel {
  const definition: ObjectDefinition = {
    name: row.name,
    plural: row.plural,
    label: row.label,
    pluralLabel: row.plural_label,
    ...(row.description && { description: row.description }),
    titleField: 'name',
    presentation: { icon: row.icon ?? 'cube', color: row.color ?? 'gray', navigation: 500, sort: ['name'] },
    fields: {
      name: text({ label: { en: 'Name', fr: 'Nom' }, required: true, indexed: true, search: 'title' }),
      ownerId: user({ label: { en: 'Owner', fr: 'Propriétaire' }, default: 'me' }),
    },
  };
  return { ...resolveObject(definition, fields), isCustom: true, id: row.id, table: 'custom_record' };
}
