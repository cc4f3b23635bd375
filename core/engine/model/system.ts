import { dateTimeType } from '#core/fields/dateTime/dateTime.field.ts';
import type { Field, FieldOptions, FieldType } from '#core/fields/field.ts';
import { idType } from '#core/fields/id/id.field.ts';
import { integerType } from '#core/fields/integer/integer.field.ts';
import { userType } from '#core/fields/user/user.field.ts';

type SystemField = FieldOptions & { key: string; type: FieldType };

const system = [
  { key: 'id', type: idType, label: { en: 'Id', fr: 'Identifiant' }, hidden: true, indexed: true },
  { key: 'version', type: integerType, label: { en: 'Version', fr: 'Version' }, hidden: true },
  { key: 'createdAt', type: dateTimeType, label: { en: 'Created', fr: 'Créé le' }, indexed: true },
  { key: 'createdById', type: userType, label: { en: 'Created by', fr: 'Créé par' } },
  { key: 'updatedAt', type: dateTimeType, label: { en: 'Last change', fr: 'Dernière modification' }, indexed: true },
  { key: 'updatedById', type: userType, label: { en: 'Changed by', fr: 'Modifié par' } },
  { key: 'deletedAt', type: dateTimeType, label: { en: 'Deleted', fr: 'Supprimé le' }, hidden: true },
] as SystemField[];

/** The fields that every object has: who and when, version, trash. Written by the engine only. */
export function systemFields(object: string): Field[] {
  return system.map((field) => ({
    ...field,
    object,
    readOnly: true,
    isSystem: true,
    storage: { kind: 'columns' },
    options: field.type.name === 'user' ? { to: 'user' } : {},
  }));
}
