import { Checkbox, CloseButton, Group, Stack } from '@mantine/core';
import type { FilterInputProps, FilterValueProps, RecordTitle } from '../input.ts';
import { useWriter } from '../writer.ts';
import { RecordCombobox } from './record-combobox.tsx';
import { RecordMark } from './record-mark.tsx';
import { targetOf, useTitles } from './titles.ts';

interface Special {
  value: string;
  label: string;
}

const asList = (value: unknown): string[] =>
  Array.isArray(value) ? (value as string[]) : value === undefined || value === null ? [] : [String(value)];

/** Records to compare with: found by typing, kept as a list that can be taken from. */
export function ReferenceFilter(props: FilterInputProps & { specials?: Special[] }) {
  const { field, operator, value, onChange, onDone, autoFocus, specials = [] } = props;
  const { say } = useWriter();
  const object = targetOf(field);
  const chosen = asList(value);
  const isSpecial = (id: string) => specials.some((special) => special.value === id);
  const titles = useTitles(
    object,
    chosen.filter((id) => !isSpecial(id)),
  );
  const isMany = operator.takes === 'values';
  const set = (ids: string[]) => onChange(isMany ? ids : ids.at(-1));
  const choose = (record: RecordTitle | null) => {
    if (!record) return;
    set([...chosen.filter((id) => id !== record.id), record.id]);
    if (!isMany) onDone();
  };
  return (
    <Stack gap={6}>
      {specials.map((special) => (
        <Checkbox
          key={special.value}
          size="xs"
          py={4}
          label={special.label}
          checked={chosen.includes(special.value)}
          onChange={(event) => {
            set(event.currentTarget.checked ? [...chosen, special.value] : chosen.filter((id) => id !== special.value));
            if (!isMany) onDone();
          }}
        />
      ))}
      {chosen
        .filter((id) => !isSpecial(id))
        .map((id) => (
          <Group key={id} gap={6} wrap="nowrap">
            <RecordMark object={object} title={titles.get(id)?.title ?? ''} />
            <span style={{ flex: 1 }}>{titles.get(id)?.title ?? '…'}</span>
            <CloseButton
              size="sm"
              aria-label={say('filter.removeValue', { value: titles.get(id)?.title })}
              onClick={() => set(chosen.filter((other) => other !== id))}
            />
          </Group>
        ))}
      <RecordCombobox
        object={object}
        value={null}
        onChange={choose}
        label={say(field.label)}
        exclude={chosen}
        autoFocus={autoFocus}
        withinPortal={false}
      />
    </Stack>
  );
}

/** Names of the records inside the sentence. */
export function ReferenceFilterValue({ field, value, specials = [] }: FilterValueProps & { specials?: Special[] }) {
  const { format } = useWriter();
  const ids = asList(value);
  const word = (id: string) => specials.find((special) => special.value === id)?.label;
  const titles = useTitles(
    targetOf(field),
    ids.filter((id) => !word(id)),
  );
  return <>{format.list(ids.map((id) => word(id) ?? titles.get(id)?.title ?? '…'))}</>;
}
