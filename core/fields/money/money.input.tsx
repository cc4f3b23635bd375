import { defineInput } from '../input.ts';
import { useWriter } from '../writer.ts';
import { MoneyFilterValue } from './money-filter-value.tsx';
import type { MoneyWire } from './money-input.tsx';
import { readMoneyTyped } from './read-money.ts';

export default defineInput<MoneyWire>({
  Cell: ({ value, form }) => {
    const { format, say } = useWriter();
    const isForeign = value.currency !== format.currency && value.baseAmount != null;
    const base = isForeign ? format.money({ amount: value.baseAmount!, currency: format.currency }) : undefined;
    return (
      <span title={base && say('fields.inBase', { amount: base })}>
        {format.money(value)}
        {form === 'block' && base ? ` · ${base}` : ''}
      </span>
    );
  },
  FilterValue: MoneyFilterValue,
  firstOperator: 'gte',
  editor: 'line',
  align: 'end',
  width: 130,
  isMoney: true,
  toText: (value, _field, { format }) => format.money(value),
  fromText: (text, _field, { format }) =>
    text.trim() === '' ? null : readMoneyTyped(text.trim(), format.currency, format.locale),
});
