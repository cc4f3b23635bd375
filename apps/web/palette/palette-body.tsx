import { Loader } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import classes from './palette.module.css';
import { PaletteRow } from './palette-row.tsx';
import { usePaletteGroups } from './use-palette-groups.ts';

/** Which entry a key goes to, round the ends with the arrows. */
function stepTo(key: string, index: number, last: number): number | undefined {
  if (key === 'ArrowDown') return index >= last ? 0 : index + 1;
  if (key === 'ArrowUp') return index <= 0 ? last : index - 1;
  if (key === 'PageDown') return Math.min(last, index + 8);
  if (key === 'PageUp') return Math.max(0, index - 8);
  return undefined;
}

/** An input with a list under it, worked by the keyboard as ARIA's combobox. */
export function PaletteBody({ onClose }: { onClose: () => void }) {
  const say = useText();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { groups, isSearching } = usePaletteGroups(text);
  const entries = groups.flatMap((group) => group.entries);
  const index = Math.min(active, entries.length - 1);
  const optionId = (position: number) => `${id}-${position}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the option with this number has to be in sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [index, text]);

  function choose(position: number): void {
    const entry = entries[position];
    if (!entry) return;
    onClose();
    void entry.run();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const to = stepTo(event.key, index, entries.length - 1);
    if (to === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (to === undefined) choose(index);
    else setActive(to);
  }

  let position = -1;
  return (
    <>
      <div className={classes.head}>
        <IconSearch size={18} stroke={1.8} aria-hidden className={classes.glass} />
        <input
          className={classes.input}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          placeholder={say('palette.placeholder')}
          aria-label={say('palette.placeholder')}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={index >= 0 ? optionId(index) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: opening the palette is asking to type
          autoFocus
          data-autofocus
        />
        {isSearching && <Loader size={16} color="gray" aria-hidden />}
      </div>
      <div className={classes.list} id={`${id}-list`} role="listbox" aria-label={say('palette.results')} ref={list}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
          <div key={group.label} role="group" aria-label={group.label}>
            <div className={classes.heading} aria-hidden>
              {group.label}
            </div>
            {group.entries.map((entry) => {
              position += 1;
              const own = position;
              return (
                <PaletteRow
                  key={entry.id}
                  id={optionId(own)}
                  entry={entry}
                  isActive={own === index}
                  onPoint={() => setActive(own)}
                  onChoose={() => choose(own)}
                />
              );
            })}
          </div>
        ))}
      </div>
      {entries.length === 0 && (
        <p className={classes.nothing} role="status">
          {say(isSearching ? 'common.loading' : 'palette.nothing')}
        </p>
      )}
    </>
  );
}
