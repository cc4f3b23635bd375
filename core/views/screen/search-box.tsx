import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import classes from './screen.module.css';

/** Finds words in this object's records; the address follows when the person pauses. */
export function SearchBox({ value, label, onChange }: { value: string; label: string; onChange: (q: string) => void }) {
  const say = useText();
  const [text, setText] = useState(value);
  const settle = useDebouncedCallback(onChange, 180);
  useEffect(() => setText(value), [value]);
  const set = (next: string) => {
    setText(next);
    settle(next.trim());
  };
  return (
    <TextInput
      className={classes.search}
      type="search"
      size="xs"
      value={text}
      onChange={(event) => set(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !text) return;
        event.stopPropagation();
        set('');
      }}
      aria-label={label}
      placeholder={say('common.search')}
      leftSection={<IconSearch size={14} />}
      rightSection={
        text ? <CloseButton size="xs" aria-label={say('list.clearSearch')} onClick={() => set('')} /> : undefined
      }
    />
  );
}
