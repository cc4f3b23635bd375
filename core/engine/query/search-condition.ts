import { workspaceParam } from '#core/fields/late.ts';
import { escapeLike } from '#core/fields/operators.ts';
import { join, literal, raw, type Sql, sql } from '#core/kit/sql.ts';
import { foldText } from '#core/kit/text.ts';
import type { Row, Scope } from './row.ts';
import { hasHiddenWords, titleWords } from './shown-text.ts';

/** Words of a query, folded; at most eight count. */
export function searchWords(query: string): string[] {
  return foldText(query.slice(0, 200)).split(' ').filter(Boolean).slice(0, 8);
}

/** Rows whose search entry contains every word of the query. */
export function searchCondition(query: string, row: Row, scope: Scope, isInTrash: boolean): Sql {
  const words = searchWords(query);
  const conditions = [
    sql`s.workspace_id = ${workspaceParam}`,
    sql`s.object = ${literal(row.object.name)}`,
    sql`s.record_id = ${raw(row.alias)}.id`,
    // Said though it follows: the index of words holds the living.
    ...(isInTrash ? [] : [raw('s.is_live')]),
    ...words.map((word) => hasWord(word)),
    ...(hasHiddenWords(scope, row.object) ? words.map((word) => hasWord(word, titleWords)) : []),
  ];
  return sql`exists (select 1 from read.search_entry s where ${join(conditions, ' and ')})`;
}

/**
 * Whether the entry has the word. Three letters and more may stand anywhere. Fewer are no trigram, for which a whole
 * index would be read: they begin a word, but for those of scripts where two characters are a name and words have no
 * spaces between them.
 */
function hasWord(word: string, text = raw('s.text')): Sql {
  const like = escapeLike(word);
  if (word.length >= 3) return sql`${text} like ${`%${like}%`}`;
  if (/^[\x21-\x7e]+$/.test(word)) return sql`(${text} like ${`${like}%`} or ${text} like ${`% ${like}%`})`;
  return sql`position(${word} in ${text}) > 0`;
}
