import { defineInput } from '../input.ts';
import { findByTitle } from '../reference/find-by-title.ts';
import { ReferenceFilterValue } from '../reference/reference-filter-value.tsx';
import { expandedTitles, expandName, targetOf } from '../reference/titles.ts';
import { ReferencesCell } from './references-cell.tsx';

export default defineInput<string[]>({
  Cell: ReferencesCell,
  FilterValue: ReferenceFilterValue,
  firstOperator: 'containsAny',
  editor: 'panel',
  width: 200,
  isWide: true,
  toText: (value, field, _writer, record) => {
    const titles = expandedTitles(field, record);
    return value.map((id) => titles.find((title) => title.id === id)?.title ?? id).join(', ');
  },
  fromText: async (text, field) => {
    const names = text
      .split(/[;,]/)
      .map((name) => name.trim())
      .filter(Boolean);
    return names.length === 0 ? null : Promise.all(names.map((name) => findByTitle(targetOf(field), name)));
  },
  pointTo: (id) => [id],
  expands: (field) => [expandName(field)],
  leadsTo: () => undefined,
});
