import { commonVerbs } from '#core/engine/access/level.ts';
import { levelOf, type Row } from './permissions-draft.ts';
import type { RolePermissions } from './roles.ts';

export interface Difference {
  kind: 'level' | 'field' | 'setting';
  /** Object, or the row of all objects. */
  row: Row;
  /** Verb, field or part of the settings. */
  key: string;
  values: [string, string];
}

/** Keys of either, each once. */
function keysOfBoth(one: object = {}, other: object = {}): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

function levels(one: RolePermissions, other: RolePermissions): Difference[] {
  const rows: Row[] = [null, ...keysOfBoth(one.objects, other.objects)];
  return rows.flatMap((row) => {
    const own = row === null ? [] : keysOfBoth(one.objects[row], other.objects[row]);
    // An object that goes by the row of all objects in both roles differs only as that row does.
    const verbs = row === null ? [...commonVerbs] : own;
    return verbs.map((key): Difference => {
      return { kind: 'level', row, key, values: [levelOf(one, row, key), levelOf(other, row, key)] };
    });
  });
}

function fields(one: RolePermissions, other: RolePermissions): Difference[] {
  return keysOfBoth(one.fields, other.fields).flatMap((row) =>
    keysOfBoth(one.fields[row], other.fields[row]).map((key): Difference => {
      return {
        kind: 'field',
        row,
        key,
        values: [one.fields[row]?.[key] ?? 'edit', other.fields[row]?.[key] ?? 'edit'],
      };
    }),
  );
}

function settings(one: RolePermissions, other: RolePermissions): Difference[] {
  const has = ({ settings: parts }: RolePermissions, part: string) => String((parts as string[]).includes(part));
  return [...new Set([...one.settings, ...other.settings])].map((key): Difference => {
    return { kind: 'setting', row: null, key, values: [has(one, key), has(other, key)] };
  });
}

/** Where two roles allow different things, and nothing else. */
export function compareRoles(one: RolePermissions, other: RolePermissions): Difference[] {
  return [...levels(one, other), ...fields(one, other), ...settings(one, other)].filter(
    ({ values: [left, right] }) => left !== right,
  );
}
