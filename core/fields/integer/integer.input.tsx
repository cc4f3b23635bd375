import type { FieldMetadata } from '#core/engine/model/metadata.ts';
import { defineInput, Unreadable, type Writer } from '../input.ts';
import { readNumber, writeForTyping } from '../numbers.ts';
import { TypedInput } from '../typed-input.tsx';
import { useWriter } from '../writer.ts';

function read(text: string, { format }: Writer): number {
  const value = Number(readNumber(text, format.locale));
  if (!Number.isSafeInteger(value)) throw new Unreadable('fields.notWhole');
  return value;
}

function write(value: number, { options }: FieldMetadata, { format }: Writer): string {
  return options.isPlain ? String(value) : format.number(value);
}

export default defineInput<number>({
  Cell: ({ value, field }) => <>{write(value, field, useWriter())}</>,
  Input: (props) => {
    const writer = useWriter();
    return (
      <TypedInput
        {...props}
        write={(value) => writeForTyping(value, writer)}
        read={(text) => read(text, writer)}
        inputMode="numeric"
        isNumeric
      />
    );
  },
  firstOperator: 'gte',
  editor: 'line',
  align: 'end',
  width: 110,
  toText: write,
  fromText: (text, _field, writer) => (text.trim() === '' ? null : read(text, writer)),
});
