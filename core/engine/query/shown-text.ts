import { join, literal, raw, type Sql, sql } from '#core/kit/sql.ts';
import type { ObjectModel } from '../model/model.ts';
import type { Scope } from './row.ts';

/** Whether words of fields that are kept from the person are among those by which records of the object are found. */
export function hasHiddenWords({ model }: Scope, { name, fields }: ObjectModel): boolean {
  return [...model.base.object(name).fields.values()].some(({ key, search }) => search && !fields.has(key));
}

/** What a search entry begins with: the record's name, folded, which is never hidden. */
export const titleWords = raw("split_part(s.text, ' · ', 1)");

/**
 * The words of a search entry `s` that the person may find it by: all, or the name alone where others come from fields
 * that are kept from them.
 */
export function shownText(scope: Scope): Sql {
  const guarded = [...scope.model.objects.values()].filter((object) => hasHiddenWords(scope, object));
  if (guarded.length === 0) return raw('s.text');
  return sql`(case when s.object in (${join(
    guarded.map(({ name }) => literal(name)),
    ', ',
  )}) then ${titleWords} else s.text end)`;
}
