import { Combobox, ScrollArea, useCombobox } from '@mantine/core';
import { IconArrowLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { FieldMetadata } from '#core/fields/input.ts';
import { inputOf } from '#core/fields/inputs.ts';
import { expandName } from '#core/fields/reference/titles.ts';
import { foldText } from '#core/kit/text.ts';
import { findObject, type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { FieldPath } from '../data/paths.ts';
import classes from './filter.module.css';

interface Props {
  object: ObjectMetadata;
  /** Which fields are offered. */
  accepts: (path: FieldPath) => boolean;
  /** Also fields of the records that references lead to. */
  isDeep?: boolean;
  /** Also sides of values, such as the country of an address. */
  hasSides?: boolean;
  onPick: (path: FieldPath) => void;
  /** Fields that are marked as taken. */
  taken?: string[];
  /** Within a panel that closes at a click beside it, the list of fields has to stand in the panel. */
  isWithinPanel?: boolean;
  children: (open: () => void, isOpen: boolean) => ReactNode;
}

/** Finds a field by typing some of its name; through a reference it leads on to the fields behind it. */
export function FieldPicker(props: Props) {
  const {
    object,
    accepts,
    isDeep = false,
    hasSides = false,
    onPick,
    taken = [],
    isWithinPanel = false,
    children,
  } = props;
  const say = useText();
  const metadata = useMetadata();
  const [text, setText] = useState('');
  const [inside, setInside] = useState<FieldMetadata | null>(null);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setText('');
      setInside(null);
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const owner = inside && !inside.sides ? findObject(metadata, inputOf(inside).leadsTo?.(inside) ?? '') : object;
  const word = foldText(text);
  const fields = (inside?.sides ?? owner?.fields ?? [])
    .filter((field) => !field.isHidden && foldText(say(field.label)).includes(word))
    // Who wrote a record and when is asked for more rarely than what it says.
    .sort((a, b) => Number(a.isSystem) - Number(b.isSystem));
  const pathOf = (field: FieldMetadata): FieldPath =>
    inside
      ? { path: `${inside.sides ? inside.key : expandName(inside)}.${field.key}`, field, owner: owner!, via: inside }
      : { path: field.key, field, owner: object };
  const offered = fields.map(pathOf).filter(accepts);
  const doors =
    isDeep && !inside
      ? fields.filter(
          (field) => (hasSides && field.sides) || findObject(metadata, inputOf(field).leadsTo?.(field) ?? ''),
        )
      : [];

  function choose(value: string) {
    if (value.startsWith('$into:')) {
      setText('');
      requestAnimationFrame(() => combobox.selectFirstOption());
      return setInside(object.fields.find(({ key }) => key === value.slice(6)) ?? null);
    }
    const found = offered.find(({ path }) => path === value);
    combobox.closeDropdown();
    if (found) onPick(found);
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={choose}
      width={260}
      withinPortal={!isWithinPanel}
      position="bottom-start"
      shadow="md"
      transitionProps={{ duration: 80 }}
    >
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        {children(() => combobox.toggleDropdown(), combobox.dropdownOpened) as never}
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={text}
          aria-label={say('filter.findField')}
          placeholder={say('filter.findField')}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
            requestAnimationFrame(() => combobox.selectFirstOption());
          }}
          onKeyDown={(event) => {
            if (event.key === 'Backspace' && text === '') setInside(null);
          }}
        />
        {inside && (
          <button
            type="button"
            className={classes.back}
            onClick={() => setInside(null)}
            aria-label={say('common.back')}
          >
            <IconArrowLeft size={14} aria-hidden="true" /> {say(inside.label)}
          </button>
        )}
        <Combobox.Options aria-label={say('filter.fields')}>
          <ScrollArea.Autosize mah={320} type="auto">
            {offered.map(({ path, field }) => (
              <Combobox.Option key={path} value={path} active={taken.includes(path)}>
                {say(field.label)}
              </Combobox.Option>
            ))}
            {doors.length > 0 && (
              <Combobox.Group label={say('filter.related')}>
                {doors.map((field) => (
                  <Combobox.Option key={field.key} value={`$into:${field.key}`}>
                    <span className={classes.door}>
                      <span>{say(field.label)}</span>
                      <IconChevronRight size={14} />
                    </span>
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            )}
            {offered.length + doors.length === 0 && <Combobox.Empty>{say('filter.noField')}</Combobox.Empty>}
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
