import type { FieldMetadata } from '../input.ts';

export interface LinkWire {
  id: string;
  isPrimary?: boolean;
  [attribute: string]: unknown;
}

export function attributesOf(field: FieldMetadata): FieldMetadata[] {
  return (field.options.attributes as FieldMetadata[] | undefined) ?? [];
}
