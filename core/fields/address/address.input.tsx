import { Textarea, TextInput } from '@mantine/core';
import { CountrySelect } from '../country/country-select.tsx';
import classes from '../input.module.css';
import { defineInput, type InputProps } from '../input.ts';
import { useWriter } from '../writer.ts';

interface AddressWire {
  street?: string | null;
  city?: string | null;
  region?: string | null;
  postalCode?: string | null;
  country?: string | null;
}

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

export default defineInput<AddressWire>({
  Cell: ({ value, form }) => {
    const { format } = useWriter();
    const lines = format.address(value);
    if (form === 'line')
      return (
        <span className={classes.line} title={lines.join('\n')} dir="auto">
          {lines.join(', ')}
        </span>
      );
    return (
      <span className={classes.block} dir="auto">
        {lines.join('\n')}
      </span>
    );
  },
  Input: AddressInput,
  firstOperator: 'contains',
  editor: 'panel',
  width: 220,
  isWide: true,
  toText: (value, _field, { format }) => format.address(value).join(', '),
});
