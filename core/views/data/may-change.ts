import type { FieldMetadata, RecordData } from '#core/fields/input.ts';
import { isEditable } from '#core/fields/inputs.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';

/** Whether the person may change the field of this record; of themselves they may some, whatever their role. */
export function mayChange(object: ObjectMetadata, field: FieldMetadata, record: RecordData, userId: string): boolean {
  if (!isEditable(field) || object.permissions.update === 'none') return false;
  return !object.selfFields || (record.id === userId && object.selfFields.includes(field.key));
}

/** Whether records other than oneself may be changed: what lists and whatever works on many ask. */
export function mayChangeOthers(object: ObjectMetadata): boolean {
  return object.permissions.update !== 'none' && !object.selfFields;
}
