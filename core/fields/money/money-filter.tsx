import { MultiSelect } from '@mantine/core';
import { DefaultFilter, DefaultFilterValue } from '../filter-input.tsx';
import type { FilterInputProps, FilterValueProps } from '../input.ts';
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

export function MoneyFilterValue(props: FilterValueProps) {
  const { format } = useWriter();
  if (props.operator.takes === 'values')
    return <DefaultFilterValue {...props} field={{ ...props.field, type: 'text' }} />;
  const amounts = Array.isArray(props.value) ? props.value : [props.value];
  const write = (amount: unknown) =>
    typeof amount === 'object' && amount !== null
      ? format.money(amount as never)
      : format.money({ amount: String(amount), currency: format.currency });
  return <>{format.list(amounts.map(write))}</>;
}
