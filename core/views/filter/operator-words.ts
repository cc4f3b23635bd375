import type { FieldMetadata } from '#core/fields/input.ts';
import { inputOf } from '#core/fields/inputs.ts';
import type { Translate } from '#core/ui/locale/text.ts';

/** "is one of", "is before": the operator as it stands in the sentence. One value of many is simply "is". */
export function operatorWords(field: FieldMetadata, name: string, value: unknown, say: Translate): string {
  const isOne = Array.isArray(value) && value.length === 1;
  const plain = isOne && name === 'in' ? 'eq' : isOne && name === 'notIn' ? 'ne' : name;
  const key = inputOf(field).operatorWords?.[plain] ?? `operators.${plain}`;
  const words = say(key);
  return words === key ? plain : words;
}

/** The operator a new condition begins with: what people most often mean by that kind of field. */
export function firstOperator(field: FieldMetadata): FieldMetadata['operators'][number] | undefined {
  const wished = inputOf(field).firstOperator;
  return field.operators.find(({ name }) => name === wished) ?? field.operators[0];
}
