import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FieldMetadata, RecordData } from '#core/fields/input.ts';
import { inputOf, isBlank } from '#core/fields/inputs.ts';
import { findField } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { Conflict } from '../data/conflict.ts';
import { isSameValue } from '../data/same-value.ts';
import classes from './record.module.css';

function Version({ field, value, record }: { field: FieldMetadata | undefined; value: unknown; record: RecordData }) {
  const say = useText();
  if (isBlank(value))
    return (
      <Text span c="dimmed">
        {say('record.emptyValue')}
      </Text>
    );
  if (!field) return <>{String(value)}</>;
  const { Cell } = inputOf(field);
  return <Cell value={value} field={field} record={record} form="block" />;
}

/** Both versions of what two people changed at once: one of them, or field by field. */
export function ConflictDialog({ conflict }: { conflict: Conflict }) {
  const say = useText();
  const { object, mine, theirs, titles, resolve } = conflict;
  const keys = Object.keys(mine).filter((key) => !isSameValue(mine[key], theirs[key]));
  const [kept, setKept] = useState<Record<string, 'mine' | 'theirs'>>(() =>
    Object.fromEntries(keys.map((key) => [key, 'mine'])),
  );
  const own: RecordData = { ...theirs, ...titles, ...mine };
  const chosen = Object.fromEntries(keys.filter((key) => kept[key] === 'mine').map((key) => [key, mine[key]]));
  return (
    <Modal
      opened
      onClose={() => resolve(null)}
      title={say('conflict.title')}
      size={640}
      closeButtonProps={{ 'aria-label': say('conflict.keepTheirs') }}
    >
      <Stack>
        <Text>{say('conflict.explain', { object: say(object.label).toLowerCase() })}</Text>
        {keys.map((key, index) => {
          const field = findField(object, key);
          const label = say(field?.label ?? key);
          return (
            <Radio.Group
              key={key}
              value={kept[key] ?? 'mine'}
              onChange={(value) => setKept({ ...kept, [key]: value as 'mine' | 'theirs' })}
              aria-label={label}
            >
              <div className={classes.conflict}>
                <Text fw={500} pt={8}>
                  {label}
                </Text>
                {(['mine', 'theirs'] as const).map((side) => (
                  // biome-ignore lint/a11y/noLabelWithoutControl: the radio is inside it.
                  <label key={side} className={classes.conflictChoice}>
                    <Radio
                      value={side}
                      size="xs"
                      mt={2}
                      aria-label={say(`conflict.${side}`)}
                      // Not the cross: it throws away what was written.
                      data-autofocus={(index === 0 && side === 'mine') || undefined}
                    />
                    <span style={{ minWidth: 0 }}>
                      <Text size="xs" c="dimmed">
                        {say(`conflict.${side}`)}
                      </Text>
                      <Version
                        field={field}
                        value={side === 'mine' ? mine[key] : theirs[key]}
                        record={side === 'mine' ? own : theirs}
                      />
                    </span>
                  </label>
                ))}
              </div>
            </Radio.Group>
          );
        })}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => resolve(null)}>
            {say('conflict.keepTheirs')}
          </Button>
          <Button variant="default" onClick={() => resolve(mine)}>
            {say('conflict.keepMine')}
          </Button>
          {keys.length > 1 && <Button onClick={() => resolve(chosen)}>{say('conflict.keepChosen')}</Button>}
        </Group>
      </Stack>
    </Modal>
  );
}
