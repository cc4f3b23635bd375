import type { FieldMetadata, RecordData } from '#core/fields/input.ts';
import { isEditable } from '#core/fields/inputs.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';

/** What the person may do with one record. */
export interface Abilities {
  update: boolean;
  delete: boolean;
  share: boolean;
}

/** Where `recordQuery` keeps what the server said beside the record; no field is called so. */
export const abilitiesKey = '$access';

/** Whether the person may do this with the record. Those who may with every record are told nothing beside it. */
export function mayDo(object: ObjectMetadata, record: RecordData, verb: keyof Abilities): boolean {
  if (object.permissions[verb] === 'none') return false;
  const abilities = record[abilitiesKey] as Abilities | undefined;
  return abilities ? abilities[verb] : true;
}

/** Whether the person may change the field of this record; of themselves they may some, whatever their role. */
export function mayChange(object: ObjectMetadata, field: FieldMetadata, record: RecordData, userId: string): boolean {
  if (!isEditable(field) || object.permissions.update === 'none') return false;
  if (object.selfFields) return record.id === userId && object.selfFields.includes(field.key);
  return mayDo(object, record, 'update');
}

/** Whether records other than oneself may be changed: what lists and whatever works on many ask. */
export function mayChangeOthers(object: ObjectMetadata): boolean {
  return object.permissions.update !== 'none' && !object.selfFields;
}
