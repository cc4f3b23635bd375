import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FieldType } from './field.ts';

const types = new Map<string, FieldType>();

const isFieldType = (value: unknown): value is FieldType =>
  typeof value === 'object' && value !== null && 'operators' in value && 'parts' in value && 'name' in value;

/**
 * Finds the field types: whatever `core/fields/<type>/<type>.field.ts` exports. A folder dropped in is found, with
 * no list to edit. Called once at start; throws when two folders claim one name.
 */
export async function loadFieldTypes(): Promise<void> {
  for (const file of globSync('*/*.field.ts', { cwd: import.meta.dirname }).sort()) {
    const module = (await import(pathToFileURL(path.join(import.meta.dirname, file)).href)) as Record<string, unknown>;
    for (const type of Object.values(module).filter(isFieldType)) {
      const known = types.get(type.name);
      if (known && known !== type) throw new Error(`Two field types are called "${type.name}"; one is in ${file}.`);
      types.set(type.name, type);
    }
  }
}

/** The type of that name. Throws when there is none or the types have not been loaded. */
export function fieldType(name: string): FieldType {
  const type = types.get(name);
  if (!type) throw new Error(`There is no field type "${name}".`);
  return type;
}

/** Every type, for the web's list of what an administrator can make. */
export function fieldTypes(): FieldType[] {
  return [...types.values()];
}
