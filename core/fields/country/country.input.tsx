import { MultiSelect } from '@mantine/core';
import { foldText } from '#core/kit/text.ts';
import { DefaultFilterValue } from '../filter-input.tsx';
import classes from '../input.module.css';
import { defineInput, type FilterInputProps, Unreadable } from '../input.ts';
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

export default defineInput<string>({
  Cell: ({ value }) => <span className={classes.line}>{useWriter().format.country(value)}</span>,
  Input: (props) => <CountrySelect {...props} onChange={(code) => props.onChange(code)} />,
  FilterInput: CountryFilter,
  FilterValue: DefaultFilterValue,
  firstOperator: 'in',
  editor: 'line',
  width: 140,
  toText: (value, _field, { format }) => format.country(value),
  fromText: (text, _field, { format }) => {
    const word = foldText(text);
    if (word === '') return null;
    const found = countryCodes.find((code) => code.toLowerCase() === word || foldText(format.country(code)) === word);
    if (!found) throw new Unreadable('fields.notACountry');
    return found;
  },
});
