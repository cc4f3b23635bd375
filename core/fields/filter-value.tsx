import type { FilterValueProps } from './input.ts';
import { useWriter, writeValue } from './writer.ts';

/** What a condition compares with, as it stands in the sentence. */
export function DefaultFilterValue({ field, operator, value }: FilterValueProps) {
  const writer = useWriter();
  if (operator.takes === 'nothing') return null;
  const values = Array.isArray(value) ? value : [value];
  return <>{writer.format.list(values.map((item) => writeValue(item, field, writer) || String(item ?? '…')))}</>;
}
