import { Combobox, InputBase, Loader, Text, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useFindObject } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from '../input.module.css';
import type { RecordTitle } from '../input.ts';
import { askToCreate, isCreateAnswered } from './create-record.ts';
import { RecordMark } from './record-mark.tsx';
import { useSearchRecords } from './search-records.ts';

export interface RecordComboboxProps {
  object: string;
  value: RecordTitle | null;
  onChange: (record: RecordTitle | null) => void;
  label: string;
  id?: string | undefined;
  filter?: unknown;
  /** Offered before any match, such as "me". */
  first?: RecordTitle[] | undefined;
  exclude?: string[] | undefined;
  isRequired?: boolean | undefined;
  isUnstyled?: boolean | undefined;
  isOpenedAtFirst?: boolean | undefined;
  isCleared?: boolean | undefined;
  autoFocus?: boolean | undefined;
  error?: string | undefined;
  placeholder?: string | undefined;
  withinPortal?: boolean | undefined;
}

/** Finds a record by typing some of its name, or makes it. */
export function RecordCombobox(props: RecordComboboxProps) {
  const { object, value, onChange, label, first = [], exclude = [] } = props;
  const say = useText();
  const target = useFindObject(object);
  const combobox = useCombobox({
    defaultOpened: props.isOpenedAtFirst ?? false,
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setText(null);
    },
    onDropdownOpen: () => combobox.selectFirstOption(),
  });
  // Null: nothing was typed, and the chosen record's name stands there.
  const [text, setText] = useState<string | null>(null);
  const { matches, isLoading, error } = useSearchRecords(object, text ?? '', combobox.dropdownOpened, props.filter);
  const offered = [
    ...(text ? [] : first),
    ...matches.filter((match) => !exclude.includes(match.id) && !first.some((one) => one.id === match.id)),
  ];
  const canCreate =
    Boolean(text?.trim()) &&
    target !== undefined &&
    target.permissions.create !== 'none' &&
    !target.isSetup &&
    // Whoever types fast and presses Enter means what will be found, not another one of the same name.
    !isLoading &&
    isCreateAnswered();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the first match is proposed whenever the matches change.
  useEffect(() => {
    if (combobox.dropdownOpened && text) combobox.selectFirstOption();
  }, [matches.length, text, canCreate]);

  function choose(chosen: string) {
    if (chosen === '$create') {
      askToCreate({ object, defaults: { [target!.titleField]: text!.trim() }, onCreated: onChange });
    } else {
      const found = offered.find((match) => match.id === chosen);
      if (found) onChange({ id: found.id, object: found.object, title: found.title });
    }
    setText(null);
    combobox.closeDropdown();
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={choose}
      withinPortal={props.withinPortal ?? true}
      shadow="md"
      width={props.isUnstyled ? 280 : 'target'}
      position="bottom-start"
      transitionProps={{ duration: 80 }}
    >
      <Combobox.Target>
        <InputBase
          id={props.id}
          aria-label={label}
          aria-required={props.isRequired || undefined}
          value={text ?? value?.title ?? ''}
          placeholder={props.placeholder ?? (props.isUnstyled ? undefined : say('fields.searchRecord'))}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onKeyDown={(event) => {
            // Enter is for what is being chosen here, not for the form around it.
            if (event.key === 'Enter' && combobox.dropdownOpened && text !== null) event.preventDefault();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          error={props.error}
          autoFocus={props.autoFocus}
          data-autofocus={props.autoFocus || undefined}
          autoComplete="off"
          data-1p-ignore
          variant={props.isUnstyled ? 'unstyled' : 'default'}
          classNames={{ wrapper: props.isUnstyled ? classes.cell : undefined }}
          rightSectionPointerEvents={value && props.isCleared ? 'all' : 'none'}
          rightSection={
            value && props.isCleared ? (
              <Combobox.ClearButton onClear={() => onChange(null)} aria-label={say('fields.clear', { label })} />
            ) : isLoading && text ? (
              <Loader size={14} />
            ) : props.isUnstyled ? undefined : (
              <Combobox.Chevron />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label}>
          {offered.map((match) => (
            <Combobox.Option key={match.id} value={match.id} active={match.id === value?.id}>
              <span className={classes.reference}>
                <RecordMark object={object} title={match.title} />
                <span dir="auto">
                  {match.title || say('fields.unnamed')}
                  {'subtitle' in match && match.subtitle ? (
                    <span className={classes.muted}> · {String(match.subtitle)}</span>
                  ) : null}
                </span>
              </span>
            </Combobox.Option>
          ))}
          {canCreate && (
            <Combobox.Option value="$create">
              <span className={classes.reference}>
                <IconPlus size={15} />
                <span>{say('fields.createNamed', { object: say(target.label).toLowerCase(), name: text })}</span>
              </span>
            </Combobox.Option>
          )}
          {offered.length === 0 && !canCreate && (
            <Combobox.Empty>
              <Text size="sm" c="dimmed">
                {error ? say('problem.unreachable') : isLoading ? say('common.loading') : say('fields.noMatch')}
              </Text>
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
