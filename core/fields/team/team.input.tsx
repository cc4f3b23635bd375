import { defineInput } from '../input.ts';
import { findByTitle } from '../reference/find-by-title.ts';
import { ReferenceCell } from '../reference/reference-cell.tsx';
import { ReferenceFilter, ReferenceFilterValue } from '../reference/reference-filter.tsx';
import { ReferenceInput } from '../reference/reference-input.tsx';
import { expandedTitle, expandName } from '../reference/titles.ts';

export default defineInput<string>({
  Cell: ReferenceCell,
  Input: ReferenceInput,
  FilterInput: ReferenceFilter,
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
