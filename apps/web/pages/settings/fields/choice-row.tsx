import { ActionIcon, Group, Menu, TextInput } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconX } from '@tabler/icons-react';
import type { ClipboardEvent } from 'react';
import type { Language } from '#core/ui/locale/i18n.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from './choice-row.module.css';
import { choiceColors, type ListedChoice } from './choices.ts';

interface ChoiceRowProps {
  choice: ListedChoice;
  language: Language;
  onChange: (changes: Partial<ListedChoice>) => void;
  onAdd: (names: string[]) => void;
  onRemove: () => void;
}

export function ChoiceRow({ choice, language, onChange, onAdd, onRemove }: ChoiceRowProps) {
  const say = useText();
  const name = choice.label[language] || choice.value;
  const isSame = choice.label.en === choice.label.fr;

  /** A column out of a spreadsheet becomes a choice per line. */
  function paste(event: ClipboardEvent): void {
    const lines = event.clipboardData
      .getData('text')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    const [first, ...rest] = name ? ['', ...lines] : lines;
    if (first) onChange({ label: { en: first, fr: first } });
    onAdd(rest);
  }

  return (
    <Group gap={4} wrap="nowrap" py={2}>
      <Menu>
        <Menu.Target>
          <ActionIcon aria-label={say('settings.fields.options.colorOf', { name })}>
            <span className={classes.dot} style={{ background: colorOf(choice.color) }} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {choiceColors.map((color) => (
            <Menu.Item
              key={color}
              leftSection={<span className={classes.dot} style={{ background: colorOf(color) }} />}
              onClick={() => onChange({ color })}
            >
              {say(`colors.${color}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <TextInput
        id={`choice-${choice.id}`}
        className={classes.name}
        aria-label={say('settings.fields.options.choiceName')}
        value={choice.label[language]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ label: isSame ? { en: value, fr: value } : { ...choice.label, [language]: value } })
        }
        onPaste={paste}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onAdd(['']);
        }}
        {...(choice.isArchived ? { 'data-archived': true } : {})}
      />
      {choice.value ? (
        <ActionIcon
          onClick={() => onChange({ isArchived: !choice.isArchived })}
          aria-label={say(choice.isArchived ? 'settings.fields.options.offer' : 'settings.fields.options.archive', {
            name,
          })}
          title={say(choice.isArchived ? 'settings.fields.options.offer' : 'settings.fields.options.archive', { name })}
        >
          {choice.isArchived ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
        </ActionIcon>
      ) : (
        <ActionIcon onClick={onRemove} aria-label={say('settings.fields.options.removeChoice', { name })}>
          <IconX size={16} />
        </ActionIcon>
      )}
    </Group>
  );
}

function colorOf(color: string | undefined): string {
  return `var(--mantine-color-${color ?? 'gray'}-5)`;
}
