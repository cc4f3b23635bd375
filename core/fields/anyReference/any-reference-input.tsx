import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useMetadata } from '#core/ui/client/metadata.ts';
import classes from '../input.module.css';
import type { FieldMetadata, InputProps } from '../input.ts';
import { RecordCombobox } from '../reference/record-combobox.tsx';
import { expandedTitle, expansionKey, useTitles } from '../reference/titles.ts';
import { useWriter } from '../writer.ts';

export interface AnyWire {
  object: string;
  id: string;
}

/** Objects the field may lead to. */
export function useTargets(field: FieldMetadata) {
  const { objects } = useMetadata();
  const to = field.options.to as string[] | 'any' | undefined;
  const rank = ({ presentation }: (typeof objects)[number]) => presentation.navigation ?? Number.MAX_SAFE_INTEGER;
  return objects
    .filter((object) => (Array.isArray(to) ? to.includes(object.name) : !object.isSetup && !object.isActivity))
    .sort((a, b) => rank(a) - rank(b));
}

/** Which kind of record, then which one. */
export function AnyReferenceInput({
  field,
  value,
  record,
  onChange,
  onDone,
  label,
  id,
  autoFocus,
  error,
}: InputProps<AnyWire>) {
  const { say } = useWriter();
  const targets = useTargets(field);
  const [wished, setWished] = useState<string>();
  const object = wished ?? value?.object ?? targets[0]?.name ?? '';
  const expanded = expandedTitle(field, record);
  const isKnown = expanded !== undefined && expanded.id === value?.id;
  const titles = useTitles(object, value && !isKnown ? [value.id] : []);
  const chosen =
    value && value.object === object ? (isKnown ? expanded : (titles.get(value.id) ?? { ...value, title: '…' })) : null;
  return (
    <div className={classes.row}>
      <NativeSelect
        aria-label={say('fields.kindOfRecord', { label })}
        w={130}
        style={{ flex: 'none' }}
        value={object}
        onChange={(event) => setWished(event.currentTarget.value)}
        data={targets.map((target) => ({ value: target.name, label: say(target.label) }))}
      />
      <RecordCombobox
        key={object}
        object={object}
        value={chosen}
        label={label}
        id={id}
        autoFocus={autoFocus}
        error={error}
        isCleared
        onChange={(title) => {
          onChange(title && { object: title.object, id: title.id }, { [expansionKey(field)]: title });
          onDone?.();
        }}
      />
    </div>
  );
}
