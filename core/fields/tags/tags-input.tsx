import { ActionIcon, Combobox, InputBase, useCombobox } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { foldText } from '#core/kit/text.ts';
import { api } from '#core/ui/client/api.ts';
import { useFindObject } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { showProblem } from '#core/ui/toast.tsx';
import { ChoicePill } from '../choice/choice-pill.tsx';
import classes from '../input.module.css';
import type { InputProps, RecordData } from '../input.ts';
import { useWriter } from '../writer.ts';
import { useTags } from './tag-pills.tsx';

/** Tags to choose from, and new ones by typing them. */
export function TagsInput({ value, onChange, label, id, autoFocus, error }: InputProps<string[]>) {
  const { say } = useWriter();
  const object = useFindObject('tag');
  const tags = useTags();
  const ids = value ?? [];
  const [text, setText] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const word = foldText(text);
  const offered = [...tags.values()].filter((tag) => !ids.includes(tag.id) && foldText(tag.name).includes(word));
  const isNew =
    word !== '' &&
    ![...tags.values()].some((tag) => foldText(tag.name) === word) &&
    object !== undefined &&
    object.permissions.create !== 'none';
  const set = (next: string[]) => onChange(next.length === 0 ? null : next);

  async function choose(chosen: string) {
    setText('');
    if (chosen !== '$create') return set([...ids, chosen]);
    try {
      const { data } = await api.post<{ data: RecordData }>(`/${object!.plural}`, {
        [object!.titleField]: text.trim(),
      });
      await queryClient.invalidateQueries({ queryKey: ['records', 'tag'] });
      set([...ids, data.id]);
    } catch (problem) {
      showProblem(problem);
    }
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would say the label twice.
    <div role="group" aria-label={label} className={classes.rows}>
      {ids.length > 0 && (
        <div className={classes.tagList}>
          {ids.map((one) => {
            const tag = tags.get(one);
            return (
              <span key={one} className={classes.removable}>
                <ChoicePill label={tag?.name ?? '…'} color={tag?.color} />
                <ActionIcon
                  aria-label={say('fields.removeOne', { value: tag?.name })}
                  onClick={() => set(ids.filter((other) => other !== one))}
                >
                  <IconX size={13} />
                </ActionIcon>
              </span>
            );
          })}
        </div>
      )}
      <Combobox store={combobox} onOptionSubmit={(chosen) => void choose(chosen)} shadow="md" withinPortal={false}>
        <Combobox.Target>
          <InputBase
            id={id}
            aria-label={label}
            value={text}
            error={error}
            autoFocus={autoFocus}
            data-autofocus={autoFocus || undefined}
            placeholder={say('fields.addTag')}
            autoComplete="off"
            data-1p-ignore
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.openDropdown();
              requestAnimationFrame(() => combobox.selectFirstOption());
            }}
            onFocus={() => combobox.openDropdown()}
            onClick={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={offered.length === 0 && !isNew}>
          <Combobox.Options mah={240} style={{ overflowY: 'auto' }} aria-label={label}>
            {offered.map((tag) => (
              <Combobox.Option key={tag.id} value={tag.id}>
                <ChoicePill label={tag.name} color={tag.color} isBare />
              </Combobox.Option>
            ))}
            {isNew && (
              <Combobox.Option value="$create">
                <span className={classes.choice}>
                  <IconPlus size={14} /> {say('fields.createTag', { name: text.trim() })}
                </span>
              </Combobox.Option>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}
