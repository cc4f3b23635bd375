import type { CellProps, FieldMetadata, Writer } from './input.ts';
import { inputOf } from './inputs.ts';

/** The type that shows what a computed field gives. */
const shownAs: Record<string, string> = {
  number: 'decimal',
  integer: 'integer',
  text: 'text',
  money: 'money',
  yesNo: 'yesNo',
  date: 'date',
  dateTime: 'dateTime',
  percent: 'percent',
  duration: 'duration',
};

export function resultField(field: FieldMetadata): FieldMetadata {
  const { result, operation } = field.options as { result?: string; operation?: string };
  return { ...field, type: shownAs[result ?? (operation === 'count' ? 'integer' : 'number')] ?? 'text', options: {} };
}

/** Money is worked out in the workspace's own currency, and comes as its bare amount. */
function toValue(value: unknown, field: FieldMetadata, currency: string): unknown {
  return field.type === 'money' && typeof value !== 'object' ? { amount: String(value), currency } : value;
}

export function DerivedCell({ value, field, form, currency }: CellProps & { currency: string }) {
  const shown = resultField(field);
  const { Cell } = inputOf(shown);
  return <Cell value={toValue(value, shown, currency)} field={shown} form={form} />;
}

export function writeDerived(value: unknown, field: FieldMetadata, writer: Writer): string {
  const shown = resultField(field);
  return inputOf(shown).toText(toValue(value, shown, writer.format.currency), shown, writer);
}
