import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import classes from '../input.module.css';
import type { InputProps, RecordTitle } from '../input.ts';
import { RecordCombobox } from '../reference/record-combobox.tsx';
import { RecordMark } from '../reference/record-mark.tsx';
import { expandedTitles, expansionKey, targetOf, useTitles } from '../reference/titles.ts';
import { useWriter } from '../writer.ts';

/** Several records of another object, in order. */
export function ReferencesInput({ field, value, record, onChange, label, id, autoFocus, error }: InputProps<string[]>) {
  const { say } = useWriter();
  const object = targetOf(field);
  const ids = value ?? [];
  const expanded = expandedTitles(field, record);
  const titles = useTitles(
    object,
    ids.filter((one) => !expanded.some((title) => title.id === one)),
  );
  const known = (one: string): RecordTitle =>
    expanded.find((title) => title.id === one) ?? titles.get(one) ?? { id: one, object, title: '…' };
  const set = (next: RecordTitle[]) =>
    onChange(next.length === 0 ? null : next.map((title) => title.id), { [expansionKey(field)]: next });
  const chosen = ids.map(known);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would say the label twice.
    <div role="group" aria-label={label} className={classes.rows}>
      {chosen.map((title) => (
        <div key={title.id} className={classes.row}>
          <span className={classes.reference} style={{ flex: 1 }}>
            <RecordMark object={object} title={title.title} />
            <span dir="auto">{title.title}</span>
          </span>
          <ActionIcon
            aria-label={say('fields.removeOne', { value: title.title })}
            onClick={() => set(chosen.filter((one) => one.id !== title.id))}
          >
            <IconX size={15} />
          </ActionIcon>
        </div>
      ))}
      <RecordCombobox
        object={object}
        value={null}
        onChange={(title) => title && set([...chosen, title])}
        label={label}
        id={id}
        exclude={ids}
        autoFocus={autoFocus}
        error={error}
        filter={field.options.filter}
        placeholder={say('fields.addRecord')}
      />
    </div>
  );
}
