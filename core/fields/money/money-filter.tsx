import { MultiSelect } from '@mantine/core';
import { DefaultFilter } from '../filter-input.tsx';
import type { FilterInputProps } from '../input.ts';
import { useWriter } from '../writer.ts';
import { currencyCodes } from './currencies.ts';

const asDecimal = { type: 'decimal', options: {} };

/** Amounts in the company's currency, so that mixed ones compare; or the currencies themselves. */
export function MoneyFilter(props: FilterInputProps) {
  const { say, format } = useWriter();
  if (props.operator.name === 'currencyIn')
    return (
      <MultiSelect
        aria-label={say('fields.currency')}
        data={currencyCodes(format.currency)}
        value={(props.value as string[]) ?? []}
        onChange={props.onChange}
        searchable
        comboboxProps={{ withinPortal: false }}
      />
    );
  return <DefaultFilter {...props} field={{ ...props.field, ...asDecimal }} />;
}
