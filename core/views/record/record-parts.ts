import type { ComponentType } from 'react';
import type { RecordData } from '#core/fields/input.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';

export interface RecordPartProps {
  object: ObjectMetadata;
  record: RecordData;
}

const parts = new Map<string, ComponentType<RecordPartProps>[]>();

/** Shows something above what is related to every record of the object: what a capability knows of it. Load it lazily. */
export function addRecordPart(objects: readonly string[], Part: ComponentType<RecordPartProps>): void {
  for (const object of objects) parts.set(object, [...(parts.get(object) ?? []), Part]);
}

export function recordPartsOf(object: string): ComponentType<RecordPartProps>[] {
  return parts.get(object) ?? [];
}
