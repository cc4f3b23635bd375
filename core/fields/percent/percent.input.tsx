import { defineInput, type Writer } from '../input.ts';
import { readNumber, writeForTyping } from '../numbers.ts';
import { TypedInput } from '../typed-input.tsx';
import { useWriter } from '../writer.ts';

const read = (text: string, { format }: Writer) => Number(readNumber(text.replace('%', ''), format.locale));

export default defineInput<number>({
  Cell: ({ value }) => <>{useWriter().format.percent(value)}</>,
  Input: (props) => {
    const writer = useWriter();
    return (
      <TypedInput
        {...props}
        write={(value) => writeForTyping(value, writer)}
        read={(text) => read(text, writer)}
        inputMode="decimal"
        rightSection={props.place === 'cell' ? undefined : '%'}
        isNumeric
      />
    );
  },
  firstOperator: 'gte',
  editor: 'line',
  align: 'end',
  width: 100,
  // A sum of percentages says nothing.
  writeTotal: () => '',
  toText: (value, _field, { format }) => format.percent(value),
  fromText: (text, _field, writer) => (text.trim() === '' ? null : read(text, writer)),
});
