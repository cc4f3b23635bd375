import { defineInput } from '../input.ts';
import { findByTitle } from './find-by-title.ts';
import { ReferenceCell } from './reference-cell.tsx';
import { ReferenceFilterValue } from './reference-filter-value.tsx';
import { expandedTitle, expandName, targetOf } from './titles.ts';
import { useReferenceColumns } from './use-columns.ts';

export default defineInput<string>({
  Cell: ReferenceCell,
  FilterValue: ReferenceFilterValue,
  firstOperator: 'in',
  editor: 'line',
  width: 180,
  toText: (value, field, _writer, record) => expandedTitle(field, record)?.title ?? value,
  fromText: async (text, field) => (text.trim() === '' ? null : findByTitle(targetOf(field), text.trim())),
  pointTo: (id) => id,
  expands: (field) => [expandName(field)],
  leadsTo: targetOf,
  useColumns: useReferenceColumns,
});
