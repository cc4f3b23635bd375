import { useText } from '#core/ui/locale/text.ts';
import { defineInput } from '../input.ts';
import { findByTitle } from '../reference/find-by-title.ts';
import { ReferenceCell } from '../reference/reference-cell.tsx';
import { ReferenceFilterValue } from '../reference/reference-filter-value.tsx';
import { expandedTitle, expandName } from '../reference/titles.ts';

export function useSpecials() {
  const say = useText();
  return [
    { value: 'me', label: say('fields.me') },
    { value: 'myTeam', label: say('fields.myTeam') },
  ];
}

export default defineInput<string>({
  Cell: ReferenceCell,
  FilterValue: (props) => <ReferenceFilterValue {...props} specials={useSpecials()} />,
  firstOperator: 'in',
  editor: 'line',
  width: 160,
  toText: (value, field, _writer, record) => expandedTitle(field, record)?.title ?? value,
  fromText: async (text) => (text.trim() === '' ? null : findByTitle('user', text.trim())),
  pointTo: (id) => id,
  expands: (field) => [expandName(field)],
  leadsTo: () => 'user',
});
