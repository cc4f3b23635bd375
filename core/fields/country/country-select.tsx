import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useFormat } from '#core/ui/locale/format.ts';
import classes from '../input.module.css';
import type { InputProps } from '../input.ts';
import { countryCodes } from './codes.ts';

type Props = Pick<
  InputProps<string>,
  'value' | 'label' | 'id' | 'onDone' | 'autoFocus' | 'error' | 'place' | 'isRequired'
> & { onChange: (code: string | null) => void };

/** A country by its name in the person's language. */
export function CountrySelect({ value, onChange, onDone, label, id, autoFocus, error, place, isRequired }: Props) {
  const format = useFormat();
  const data = useMemo(
    () =>
      countryCodes
        .map((code) => ({ value: code, label: format.country(code) }))
        .sort((a, b) => format.compare(a.label, b.label)),
    [format],
  );
  return (
    <Select
      id={id}
      aria-label={label}
      data={data}
      value={value}
      onChange={(code) => {
        onChange(code);
        onDone?.();
      }}
      searchable
      selectFirstOptionOnChange
      clearable={!isRequired && place !== 'cell'}
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      error={error}
      limit={60}
      defaultDropdownOpened={place === 'cell'}
      variant={place === 'cell' ? 'unstyled' : 'default'}
      classNames={{ wrapper: place === 'cell' ? classes.cell : undefined }}
      comboboxProps={{ width: place === 'cell' ? 240 : 'target', position: 'bottom-start' }}
      autoComplete="off"
      data-1p-ignore
    />
  );
}
