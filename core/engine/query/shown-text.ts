import { join, literal, raw, type Sql, sql } from '#core/kit/sql.ts';
import type { Model, ObjectModel } from '../model/model.ts';
import type { Scope } from './row.ts';

const guarded = new WeakMap<Model, Set<string>>();

/** Objects whose records are found by words of fields that are kept from the person, too; looked for once a model. */
function guardedIn(model: Model): Set<string> {
  let names = guarded.get(model);
  if (!names) {
    const objects = [...model.objects.values()].filter(({ name, fields }) =>
      [...model.base.object(name).fields.values()].some(({ key, search }) => search && !fields.has(key)),
    );
    names = new Set(objects.map(({ name }) => name));
    guarded.set(model, names);
  }
  return names;
}

/** Whether words of fields that are kept from the person are among those by which records of the object are found. */
export function hasHiddenWords({ model }: Scope, { name }: ObjectModel): boolean {
  return guardedIn(model).has(name);
}

/** What a search entry begins with: the record's name, folded, which is never hidden. */
export const titleWords = raw("split_part(s.text, ' · ', 1)");

/**
 * The words of a search entry `s` that the person may find it by, where these are not all: the name alone of objects
 * some of whose words come from fields that are kept from them. Undefined: all words.
 */
export function shownText({ model }: Scope): Sql | undefined {
  const names = [...guardedIn(model)];
  if (names.length === 0) return undefined;
  return sql`(case when s.object in (${join(names.map(literal), ', ')}) then ${titleWords} else s.text end)`;
}
