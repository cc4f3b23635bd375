import { Radio, Stack } from '@mantine/core';
import type { KeyboardEvent, MouseEvent } from 'react';
import { type Level, levels } from '#core/engine/access/level.ts';
import { useText } from '#core/ui/locale/text.ts';

interface LevelChoiceProps {
  label: string;
  own: Level | undefined;
  /** What the row goes by when it says nothing; undefined for the row of all objects. */
  inherited: Level | undefined;
  onChange: (level: Level | undefined) => void;
  onDone: () => void;
}

/** Every level with what it means. Arrows choose, Enter is done; so is a click. */
export function LevelChoice({ label, own, inherited, onChange, onDone }: LevelChoiceProps) {
  const say = useText();
  const value = own ?? 'inherited';
  // A radio that is chosen by the arrows clicks, too, but with no press of a button.
  const click = (event: MouseEvent) =>
    event.detail > 0 && (event.target as HTMLElement).tagName === 'INPUT' && onDone();
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onDone();
  };
  const radio = (key: string) => (key === value ? { 'data-autofocus': true } : {});
  return (
    <Radio.Group
      aria-label={label}
      value={value}
      onChange={(next) => onChange(next === 'inherited' ? undefined : (next as Level))}
      onClick={click}
      onKeyDown={press}
    >
      <Stack gap={10}>
        {inherited && (
          <Radio
            value="inherited"
            label={say('roles.matrix.inherit', { level: say(`roles.levelNames.${inherited}`) })}
            {...radio('inherited')}
          />
        )}
        {levels.map((level) => (
          <Radio
            key={level}
            value={level}
            label={say(`roles.levelNames.${level}`)}
            description={say(`roles.levelHelp.${level}`)}
            {...radio(level)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
