import { Button, Input, Stack, Switch, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toLanguage } from '#core/ui/locale/i18n.ts';
import { useText } from '#core/ui/locale/text.ts';
import { moveItem, Sortable } from '#core/ui/sortable.tsx';
import { ChoiceRow } from './choice-row.tsx';
import { type ListedChoice, newChoice, readChoices } from './choices.ts';
import type { OptionsProps } from './field-kinds.ts';

/** The values to choose from: in order, each with a name and a colour. */
export function ChoiceListOptions({ options, onChange, errorOf }: OptionsProps) {
  const say = useText();
  const language = toLanguage(useTranslation().i18n.language);
  const choices = readChoices(options);
  const error = errorOf('options');
  const set = (next: ListedChoice[]) => onChange({ ...options, options: next });
  const change = (id: string, changes: Partial<ListedChoice>) =>
    set(choices.map((choice) => (choice.id === id ? { ...choice, ...changes } : choice)));

  function addAfter(index: number, names: string[]): void {
    const added = names.map((name) => newChoice(name, choices.length + index));
    set([...choices.slice(0, index + 1), ...added, ...choices.slice(index + 1)]);
    const first = added[0];
    // The new line is where the typing goes on.
    if (first) requestAnimationFrame(() => document.getElementById(`choice-${first.id}`)?.focus());
  }

  return (
    <Input.Wrapper label={say('settings.fields.options.choices')} labelElement="div" error={error}>
      <Stack gap="xs">
        {choices.length === 0 && (
          <Text size="xs" c="dimmed">
            {say('settings.fields.options.choicesHelp')}
          </Text>
        )}
        <Sortable
          items={choices}
          label={say('settings.fields.options.choices')}
          nameOf={(choice) => choice.label[language] || choice.value}
          onMove={(from, to) => set(moveItem(choices, from, to))}
        >
          {(choice, index) => (
            <ChoiceRow
              choice={choice}
              language={language}
              onChange={(changes) => change(choice.id, changes)}
              onAdd={(names) => addAfter(index, names)}
              onRemove={() => set(choices.filter((other) => other.id !== choice.id))}
            />
          )}
        </Sortable>
        <Button
          variant="subtle"
          size="compact-sm"
          w="fit-content"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => addAfter(choices.length - 1, [''])}
        >
          {say('settings.fields.options.addChoice')}
        </Button>
        <Switch
          label={say('settings.fields.options.allowOthers')}
          checked={options.allowOthers === true}
          onChange={(event) => onChange({ ...options, allowOthers: event.currentTarget.checked })}
        />
      </Stack>
    </Input.Wrapper>
  );
}
