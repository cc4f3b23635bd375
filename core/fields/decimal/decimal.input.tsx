import { defineInput } from '../input.ts';
import { readNumber, writeForTyping } from '../numbers.ts';
import { TypedInput } from '../typed-input.tsx';
import { useWriter } from '../writer.ts';

// Decimals are text on the wire, so that no place is lost.
export default defineInput<string | number>({
  Cell: ({ value }) => <>{useWriter().format.number(value)}</>,
  Input: (props) => {
    const writer = useWriter();
    return (
      <TypedInput
        {...props}
        write={(value) => writeForTyping(value, writer)}
        read={(text) => readNumber(text, writer.format.locale)}
        inputMode="decimal"
        isNumeric
      />
    );
  },
  firstOperator: 'gte',
  editor: 'line',
  align: 'end',
  width: 120,
  toText: (value, _field, { format }) => format.number(value),
  fromText: (text, _field, { format }) => (text.trim() === '' ? null : readNumber(text, format.locale)),
});
