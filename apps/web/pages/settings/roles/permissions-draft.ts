import type { Level } from '#core/engine/access/level.ts';
import type { FieldLevel, RolePermissions } from '#core/engine/access/role-permissions.ts';

/** `null`: the row of all objects, which the others inherit from. */
export type Row = string | null;

/** What the row says itself; undefined: it goes by the row of all objects. */
export function ownLevel(permissions: RolePermissions, row: Row, verb: string): Level | undefined {
  return row === null ? (permissions.records[verb] ?? 'none') : permissions.objects[row]?.[verb];
}

/** What goes for the row in the end. */
export function levelOf(permissions: RolePermissions, row: Row, verb: string): Level {
  return ownLevel(permissions, row, verb) ?? permissions.records[verb] ?? 'none';
}

function withEntry<Value>(
  all: Record<string, Record<string, Value>>,
  object: string,
  key: string,
  value: Value | undefined,
): Record<string, Record<string, Value>> {
  const { [object]: found = {}, ...others } = all;
  const { [key]: _, ...rest } = found;
  const entries = value === undefined ? rest : { ...rest, [key]: value };
  return Object.keys(entries).length > 0 ? { ...others, [object]: entries } : others;
}

/** undefined goes back to what all objects have. */
export function setLevel(permissions: RolePermissions, row: Row, verb: string, level: Level | undefined) {
  if (row === null) return { ...permissions, records: { ...permissions.records, [verb]: level ?? 'none' } };
  return { ...permissions, objects: withEntry(permissions.objects, row, verb, level) };
}

/** The object goes by the row of all objects again. */
export function resetObject(permissions: RolePermissions, object: string): RolePermissions {
  const { [object]: _, ...objects } = permissions.objects;
  return { ...permissions, objects };
}

/** undefined: the field is changed with the record. */
export function setFieldLevel(
  permissions: RolePermissions,
  object: string,
  field: string,
  level: FieldLevel | undefined,
): RolePermissions {
  return { ...permissions, fields: withEntry(permissions.fields, object, field, level) };
}

/** The same whatever the order in which it was written. */
export function isSamePermissions(one: RolePermissions, other: RolePermissions): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : Array.isArray(inner)
        ? inner.toSorted()
        : inner,
  );
}
