import type { Statement } from '#core/database/flight.ts';
import { foldText } from '#core/kit/text.ts';
import type { ObjectModel } from '../model/model.ts';
import type { Document } from './rules.ts';

export interface SearchEntry {
  title: string;
  subtitle: string | null;
  text: string;
}

const mostText = 4000;

/** What search knows of a record: its title first, then every field marked for search, folded. */
export function searchEntryOf(object: ObjectModel, document: Document): SearchEntry {
  const words = (key: string): string => {
    const field = object.fields.get(key);
    const value = document[key];
    if (!field || value === null || value === undefined) return '';
    return field.type.searchText?.(value, field) ?? field.type.toText(value, field);
  };
  const title = words(object.titleField.key) || '—';
  const { subtitleField } = object.definition;
  const subtitle = subtitleField ? words(subtitleField) || null : null;
  const others = [...object.fields.values()]
    .filter(({ search, key }) => search && key !== object.titleField.key)
    .sort((a, b) => Number(b.search === 'title') - Number(a.search === 'title'))
    .map(({ key }) => words(key))
    .filter(Boolean);
  const text = [title, ...others].map(foldText).join(' \u00b7 ').slice(0, mostText);
  return { title: title.slice(0, 300), subtitle: subtitle?.slice(0, 300) ?? null, text };
}

/** Writes the entry when it differs from what it was. */
export function storeSearchEntry(
  object: ObjectModel,
  before: Document | null,
  after: Document,
  workspaceId: number,
  id: string,
): Statement[] {
  const entry = searchEntryOf(object, after);
  if (before) {
    const old = searchEntryOf(object, before);
    if (old.title === entry.title && old.subtitle === entry.subtitle && old.text === entry.text) return [];
    return [
      {
        text: 'update data.search_entry set title = $3, subtitle = $4, text = $5 where workspace_id = $1 and record_id = $2',
        values: [workspaceId, id, entry.title, entry.subtitle, entry.text],
      },
    ];
  }
  return [
    {
      text: 'insert into data.search_entry (workspace_id, record_id, object, title, subtitle, text, is_live) values ($1, $2, $3, $4, $5, $6, $7)',
      values: [
        workspaceId,
        id,
        object.name,
        entry.title,
        entry.subtitle,
        entry.text,
        object.definition.isSearchable !== false,
      ],
    },
  ];
}

/** Records in the trash keep their titles, but are not found. */
export function hideSearchEntries(
  object: ObjectModel,
  isHidden: boolean,
  workspaceId: number,
  ids: string[],
): Statement {
  return {
    text: 'update data.search_entry set is_live = $3 where workspace_id = $1 and record_id = any($2::uuid[])',
    values: [workspaceId, ids, !isHidden && object.definition.isSearchable !== false],
  };
}
