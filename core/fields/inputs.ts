import type { FieldInput, FieldMetadata } from './input.ts';
import { withTyping } from './late-typing.tsx';

const modules = import.meta.glob<FieldInput>('./*/*.input.tsx', { eager: true, import: 'default' });

const byType = new Map(
  Object.entries(modules).map(([path, input]) => {
    const type = path.slice(path.lastIndexOf('/') + 1, -'.input.tsx'.length);
    return [type, withTyping(type, input)];
  }),
);

/** How the field is shown and typed; a type that the browser does not know is shown as it came. */
export function inputOf(field: Pick<FieldMetadata, 'type'>): FieldInput {
  return byType.get(field.type) ?? (byType.get('json') as FieldInput);
}

/** Whether the person may type a value here at all. */
export function isEditable(field: FieldMetadata): boolean {
  return !field.isReadOnly && !field.isSystem && inputOf(field).Input !== undefined;
}

/** Whether there is nothing to show. */
export function isBlank(value: unknown): value is null | undefined {
  if (value === null || value === undefined || value === '') return true;
  return Array.isArray(value) && value.length === 0;
}
