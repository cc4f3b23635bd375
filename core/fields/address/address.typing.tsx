import { Textarea, TextInput } from '@mantine/core';
import { CountrySelect } from '../country/country-select.tsx';
import classes from '../input.module.css';
import { defineTyping, type InputProps } from '../input.ts';
import { useWriter } from '../writer.ts';
import type { AddressWire } from './address.input.tsx';

function AddressInput({ value, onChange, label, id, autoFocus, error, place }: InputProps<AddressWire>) {
  const { say } = useWriter();
  const address = value ?? {};
  const set = (key: keyof AddressWire, text: string | null) => {
    const { [key]: _, ...rest } = address;
    const next = text ? { ...rest, [key]: text } : rest;
    onChange(Object.keys(next).length === 0 ? null : next);
  };
  const line = (key: 'city' | 'region' | 'postalCode') => (
    <TextInput
      aria-label={say(`fields.${key}`)}
      placeholder={say(`fields.${key}`)}
      value={address[key] ?? ''}
      onChange={(event) => set(key, event.currentTarget.value)}
      autoComplete="off"
      data-1p-ignore
    />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would say the label twice.
    <div role="group" aria-label={label} className={classes.rows}>
      <Textarea
        id={id}
        aria-label={say('fields.street')}
        placeholder={say('fields.street')}
        value={address.street ?? ''}
        onChange={(event) => set('street', event.currentTarget.value)}
        autosize
        minRows={1}
        maxRows={4}
        autoFocus={autoFocus}
        data-autofocus={autoFocus || undefined}
        error={error}
      />
      <div className={classes.row}>
        {line('postalCode')}
        {line('city')}
      </div>
      <div className={classes.row}>
        {line('region')}
        <CountrySelect
          value={address.country ?? null}
          onChange={(code) => set('country', code)}
          label={say('fields.country')}
          place={place === 'cell' ? 'form' : place}
        />
      </div>
    </div>
  );
}

export default defineTyping<AddressWire>({ Input: AddressInput });
