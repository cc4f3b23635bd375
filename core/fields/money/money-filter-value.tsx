import { DefaultFilterValue } from '../filter-value.tsx';
import type { FilterValueProps } from '../input.ts';
import { useWriter } from '../writer.ts';

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
