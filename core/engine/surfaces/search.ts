import { workspaceParam } from '#core/fields/late.ts';
import { escapeLike } from '#core/fields/operators.ts';
import { bind, join, raw, render, type Sql, sql } from '#core/kit/sql.ts';
import type { Text } from '#core/kit/text.ts';
import type { Engine } from '../engine.ts';
import { entryIsSeen, readableObjects } from '../query/entry-condition.ts';
import type { Scope } from '../query/row.ts';
import { searchWords } from '../query/search-condition.ts';
import { shownText } from '../query/shown-text.ts';
import { readSubtitles } from './search-subtitles.ts';

export interface SearchGroup {
  object: string;
  label: Text;
  records: { id: string; title: string; subtitle: string | null }[];
}

const mostFound = 20;
/** Candidates that are ranked; a word that everything contains must not rank everything. */
const mostRanked = 400;

interface Found {
  object: string;
  id: string;
  title: string;
  subtitle: string | null;
}

/** The 20 best records for the words, grouped by object, the object of the best one first. */
export async function searchEverything(
  engine: Engine,
  scope: Scope,
  query: string,
  only?: string[],
): Promise<SearchGroup[]> {
  const words = searchWords(query);
  if (words.length === 0) return [];
  let found = await run(engine, scope, containing(words, scope, only));
  // Few hits and something long enough to have been mistyped: look for what is written almost alike.
  if (found.length < 5 && words.some((word) => word.length >= 4)) {
    const similar = await run(engine, scope, almost(words, scope, only));
    const known = new Set(found.map(({ id }) => id));
    found = [...found, ...similar.filter(({ id }) => !known.has(id))].slice(0, mostFound);
  }
  const groups = new Map<string, SearchGroup>();
  for (const { object, id, title, subtitle } of found) {
    const group = groups.get(object) ?? {
      object,
      label: scope.model.object(object).definition.pluralLabel,
      records: [],
    };
    group.records.push({ id, title, subtitle });
    groups.set(object, group);
  }
  return await Promise.all(
    [...groups.values()].map(async (group) => {
      const ids = group.records.map(({ id }) => id);
      const subtitles = await readSubtitles(engine, scope, scope.model.object(group.object), ids);
      return {
        ...group,
        records: group.records.map((one) => ({
          ...one,
          subtitle: (subtitles.get(one.id) ?? storedSubtitle(scope, one, group.object)) || null,
        })),
      };
    }),
  );
}

/** What is stored is everybody's; the field it came from may be kept from this person. */
function storedSubtitle(scope: Scope, { subtitle }: { subtitle: string | null }, name: string): string | null {
  const { definition, fields } = scope.model.object(name);
  return definition.subtitleField && !fields.has(definition.subtitleField) ? null : subtitle;
}

async function run(engine: Engine, scope: Scope, statement: Sql): Promise<Found[]> {
  const { text, values } = render(statement);
  const rows = await engine.database.read(scope.principal.workspaceId, { text, values: bind(values, scope.principal) });
  return rows.map(([object, id, title, subtitle]) => ({
    object: object!,
    id: id!,
    title: title!,
    subtitle: subtitle ?? null,
  }));
}

/** Entries of searchable objects that the asker may see. */
function visible(scope: Scope, only?: string[]): Sql {
  const searched = readableObjects(scope).filter(
    ({ name, definition }) => definition.isSearchable !== false && (!only || only.includes(name)),
  );
  return entryIsSeen(scope, searched);
}

function containing(words: string[], scope: Scope, only?: string[]): Sql {
  const phrase = words.join(' ');
  const base = sql`s.workspace_id = ${workspaceParam} and s.is_live and ${visible(scope, only)}`;
  const shown = shownText(scope);
  const beginning = `${escapeLike(phrase.slice(0, 64))}%`;
  const starts = join(
    has(shown, (text) => sql`left(${text}, 64) like ${beginning}`),
    ' and ',
  );
  const columns = sql`s.object, s.record_id, s.title, s.subtitle, ${shown ?? raw('s.text')} as text`;
  const head = sql`(select ${columns} from read.search_entry s where ${base} and ${starts} limit ${raw(String(mostRanked))})`;
  // Trigrams need three characters: shorter words only narrow what a longer one, or the beginning, has found.
  const isLong = words.some((word) => word.length >= 3);
  const within = join(
    words.flatMap((word) => has(shown, (text) => sql`${text} like ${`%${escapeLike(word)}%`}`)),
    ' and ',
  );
  const anywhere = isLong
    ? sql` union (select ${columns} from read.search_entry s where ${base} and ${within} limit ${raw(String(mostRanked))})`
    : sql``;
  return sql`select f.object, f.record_id, f.title, f.subtitle from (${head}${anywhere}) f order by
  case when f.text = ${phrase} or f.text like ${`${escapeLike(phrase)} · %`} then 0
       when f.text like ${`${escapeLike(phrase)}%`} then 1
       when f.text like ${`% ${escapeLike(phrase)}%`} then 2 else 3 end,
  length(f.title), f.title, f.record_id limit ${raw(String(mostFound))}`;
}

/** Asked of the whole text, whose index finds it, and of what the person may find it by, where that is less. */
function has(shown: Sql | undefined, condition: (text: Sql) => Sql): Sql[] {
  const whole = condition(raw('s.text'));
  return shown ? [whole, condition(shown)] : [whole];
}

function almost(words: string[], scope: Scope, only?: string[]): Sql {
  const phrase = words.join(' ');
  const base = sql`s.workspace_id = ${workspaceParam} and s.is_live and ${visible(scope, only)}`;
  return sql`select f.object, f.record_id, f.title, f.subtitle from (
  select s.object, s.record_id, s.title, s.subtitle, word_similarity(${phrase}, ${shownText(scope) ?? raw('s.text')}) as likeness
  from read.search_entry s where ${base} and ${phrase} <% s.text limit ${raw(String(mostRanked))}) f
  where f.likeness >= 0.45 order by f.likeness desc, length(f.title), f.record_id limit ${raw(String(mostFound))}`;
}
