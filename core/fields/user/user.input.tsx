import { useSession } from '#core/ui/client/session.ts';
import { useText } from '#core/ui/locale/text.ts';
import { defineInput } from '../input.ts';
import { findByTitle } from '../reference/find-by-title.ts';
import { ReferenceCell } from '../reference/reference-cell.tsx';
import { ReferenceFilter, ReferenceFilterValue } from '../reference/reference-filter.tsx';
import { ReferenceInput } from '../reference/reference-input.tsx';
import { expandedTitle, expandName } from '../reference/titles.ts';

function useSpecials() {
  const say = useText();
  return [
    { value: 'me', label: say('fields.me') },
    { value: 'myTeam', label: say('fields.myTeam') },
  ];
}

export default defineInput<string>({
  Cell: ReferenceCell,
  Input: (props) => {
    const { user } = useSession();
    // A default may be "me", whoever that is.
    const value = props.value === 'me' ? user.id : props.value;
    return <ReferenceInput {...props} value={value} first={[{ id: user.id, object: 'user', title: user.name }]} />;
  },
  FilterInput: (props) => <ReferenceFilter {...props} specials={useSpecials()} />,
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
