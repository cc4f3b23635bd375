import { Button, Select, Stack, Text } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { commonVerbs, type Level, levels } from '#core/engine/access/level.ts';
import { useText } from '#core/ui/locale/text.ts';
import { useGovernedObjects } from './governed-objects.ts';
import { ownLevel, type Row, resetObject, setLevel } from './permissions-draft.ts';
import { pathOfLevel, type RecordLevelsProps } from './record-levels.tsx';

/** One object at a time, for a phone. */
export function ObjectLevels({ permissions, onChange, errorAt }: RecordLevelsProps) {
  const say = useText();
  const objects = useGovernedObjects();
  const [row, setRow] = useState<Row>(null);
  const isOwn = row !== null && permissions.objects[row] !== undefined;
  const levelName = (level: string) => say(`roles.levelNames.${level}`);
  return (
    <Stack>
      <Select
        label={say('roles.matrix.object')}
        data={[
          { value: '', label: say('roles.matrix.all') },
          ...objects.map(({ name, pluralLabel }) => ({ value: name, label: say(pluralLabel) })),
        ]}
        value={row ?? ''}
        allowDeselect={false}
        onChange={(next) => setRow(next || null)}
      />
      {isOwn && onChange && (
        <Button
          variant="default"
          leftSection={<IconRestore size={16} aria-hidden />}
          onClick={() => onChange(resetObject(permissions, row))}
        >
          {say('roles.matrix.reset', { object: say(objects.find(({ name }) => name === row)?.pluralLabel) })}
        </Button>
      )}
      {commonVerbs.map((verb) => (
        <Select
          key={verb}
          label={say(`roles.verbs.${verb}`)}
          error={errorAt(pathOfLevel(row, verb))}
          disabled={!onChange}
          maxDropdownHeight={480}
          allowDeselect={false}
          value={ownLevel(permissions, row, verb) ?? 'inherited'}
          data={[
            ...(row === null
              ? []
              : [
                  {
                    value: 'inherited',
                    label: say('roles.matrix.inherit', { level: levelName(permissions.records[verb] ?? 'none') }),
                  },
                ]),
            ...levels.map((level) => ({ value: level, label: levelName(level) })),
          ]}
          renderOption={({ option }) => (
            <div>
              <Text>{option.label}</Text>
              {option.value !== 'inherited' && (
                <Text size="xs" c="dimmed">
                  {say(`roles.levelHelp.${option.value}`)}
                </Text>
              )}
            </div>
          )}
          onChange={(next) =>
            next && onChange?.(setLevel(permissions, row, verb, next === 'inherited' ? undefined : (next as Level)))
          }
        />
      ))}
    </Stack>
  );
}
