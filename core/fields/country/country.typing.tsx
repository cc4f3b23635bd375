import { MultiSelect } from '@mantine/core';
import { defineTyping, type FilterInputProps } from '../input.ts';
import { useWriter } from '../writer.ts';
import { countryCodes } from './codes.ts';
import { CountrySelect } from './country-select.tsx';

function CountryFilter({ field, operator, value, onChange, onDone, autoFocus }: FilterInputProps) {
  const { say, format } = useWriter();
  if (operator.takes !== 'values')
    return (
      <CountrySelect
        value={(value as string) ?? null}
        onChange={onChange}
        onDone={onDone}
        label={say(field.label)}
        autoFocus={autoFocus}
        place="filter"
      />
    );
  const data = countryCodes
    .map((code) => ({ value: code, label: format.country(code) }))
    .sort((a, b) => format.compare(a.label, b.label));
  return (
    <MultiSelect
      aria-label={say(field.label)}
      data={data}
      value={(value as string[]) ?? []}
      onChange={onChange}
      searchable
      limit={60}
      autoFocus={autoFocus}
      comboboxProps={{ withinPortal: false }}
    />
  );
}

export default defineTyping<string>({
  Input: (props) => <CountrySelect {...props} onChange={(code) => props.onChange(code)} />,
  FilterInput: CountryFilter,
});
