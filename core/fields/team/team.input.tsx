import { defineInput } from '../input.ts';
import { findByTitle } from '../reference/find-by-title.ts';
import { ReferenceCell } from '../reference/reference-cell.tsx';
import { ReferenceFilterValue } from '../reference/reference-filter-value.tsx';
import { expandedTitle, expandName } from '../reference/titles.ts';

export default defineInput<string>({
  Cell: ReferenceCell,
  FilterValue: ReferenceFilterValue,
  firstOperator: 'in',
  editor: 'line',
  width: 150,
  toText: (value, field, _writer, record) => expandedTitle(field, record)?.title ?? value,
  fromText: async (text) => (text.trim() === '' ? null : findByTitle('team', text.trim())),
  pointTo: (id) => id,
  expands: (field) => [expandName(field)],
  leadsTo: () => 'team',
});
