import { Checkbox, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from '../input.module.css';
import type { FilterInputProps } from '../input.ts';
import { useWriter } from '../writer.ts';
import { RecordMark } from './record-mark.tsx';
import { asList, type Special } from './reference-filter-value.tsx';
import { useSearchRecords } from './search-records.ts';
import { targetOf, useTitles } from './titles.ts';

/** Records to compare with: those chosen, then those that match what is typed, all to be ticked. */
export function ReferenceFilter(props: FilterInputProps & { specials?: Special[] }) {
  const { field, operator, value, onChange, onDone, specials = [] } = props;
  const { say } = useWriter();
  const object = targetOf(field);
  const [text, setText] = useState('');
  const chosen = asList(value);
  const isSpecial = (id: string) => specials.some((special) => special.value === id);
  const named = chosen.filter((id) => !isSpecial(id));
  const titles = useTitles(object, named);
  const { matches, isLoading } = useSearchRecords(object, text, true);
  const isMany = operator.takes === 'values';
  const toggle = (id: string, isOn: boolean) => {
    if (isMany) return onChange(isOn ? [...chosen, id] : chosen.filter((other) => other !== id));
    onChange(isOn ? id : undefined);
    if (isOn) onDone();
  };
  const row = (id: string, title: string, isRecord: boolean) => (
    <Checkbox
      key={id}
      size="xs"
      py={4}
      px={4}
      checked={chosen.includes(id)}
      onChange={(event) => toggle(id, event.currentTarget.checked)}
      label={
        <span className={classes.reference}>
          {isRecord && <RecordMark object={object} title={title} size={18} />}
          <span dir="auto">{title}</span>
        </span>
      }
    />
  );
  const others = matches.filter(({ id }) => !named.includes(id));
  return (
    <Stack gap={4}>
      <TextInput
        size="xs"
        aria-label={say(field.label)}
        placeholder={say('fields.searchRecord')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = others;
          if (event.key !== 'Enter' || !first || !text.trim()) return;
          event.preventDefault();
          setText('');
          toggle(first.id, true);
        }}
        autoComplete="off"
        data-1p-ignore
      />
      <ScrollArea.Autosize mah={260} type="auto">
        {!text && specials.map((special) => row(special.value, special.label, false))}
        {named.map((id) => row(id, titles.get(id)?.title ?? '…', true))}
        {others.map(({ id, title }) => row(id, title, true))}
        {others.length === 0 && text && (
          <Text size="sm" c="dimmed" p={4}>
            {say(isLoading ? 'common.loading' : 'fields.noMatch')}
          </Text>
        )}
      </ScrollArea.Autosize>
    </Stack>
  );
}
