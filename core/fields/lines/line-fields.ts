import type { FieldMetadata } from '../input.ts';

export interface LineWire {
  id?: string;
  [key: string]: unknown;
}

export function lineFields(field: FieldMetadata): FieldMetadata[] {
  return ((field.options.fields as FieldMetadata[] | undefined) ?? []).filter((inner) => !inner.isHidden);
}
