import type { InputProps, RecordTitle } from '../input.ts';
import { RecordCombobox } from './record-combobox.tsx';
import { expandedTitle, expansionKey, targetOf, useTitles } from './titles.ts';

type Props = InputProps<string> & { first?: RecordTitle[] };

/** One record of another object; for every type that holds its id. */
export function ReferenceInput({ field, value, record, onChange, onDone, place, first, ...rest }: Props) {
  const object = targetOf(field);
  const expanded = expandedTitle(field, record);
  const isKnown = expanded?.id === value;
  const titles = useTitles(object, value && !isKnown ? [value] : []);
  const chosen = value ? (isKnown ? expanded! : (titles.get(value) ?? { id: value, object, title: '…' })) : null;
  return (
    <RecordCombobox
      {...rest}
      object={object}
      value={chosen}
      first={first}
      filter={field.options.filter}
      onChange={(next) => {
        onChange(next?.id ?? null, { [expansionKey(field)]: next });
        onDone?.();
      }}
      isUnstyled={place === 'cell'}
      isOpenedAtFirst={onDone !== undefined && rest.autoFocus === true}
      isCleared={!rest.isRequired && place !== 'cell'}
      withinPortal={place !== 'filter'}
    />
  );
}
