import { defineInput, Unreadable, type Writer } from '../input.ts';
import { TypedInput } from '../typed-input.tsx';
import { hasDecimalComma, useWriter } from '../writer.ts';

// The reader brings decimal arithmetic with it, which the first page can do without.
async function read(text: string, { format }: Writer): Promise<number> {
  const { readDuration } = await import('./duration.field.ts');
  try {
    return readDuration(text, hasDecimalComma(format.locale));
  } catch {
    throw new Unreadable('fields.notADuration');
  }
}

/** `90` → "1h 30m", which is also how it is typed. */
function writeShort(minutes: number): string {
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const text = [hours && `${hours}h`, (rest || !hours) && `${rest}m`].filter(Boolean).join(' ');
  return minutes < 0 ? `-${text}` : text;
}

export default defineInput<number>({
  Cell: ({ value }) => <>{useWriter().format.duration(value)}</>,
  Input: (props) => {
    const writer = useWriter();
    return (
      <TypedInput
        {...props}
        write={writeShort}
        read={(text) => read(text, writer)}
        placeholder={props.place === 'cell' ? undefined : '1h 30m'}
        isNumeric={props.place === 'cell'}
      />
    );
  },
  firstOperator: 'gte',
  editor: 'line',
  align: 'end',
  width: 110,
  writeTotal: (total, format) => format.duration(total),
  toText: (value, _field, { format }) => format.duration(value),
  fromText: (text, _field, writer) => (text.trim() === '' ? null : read(text, writer)),
});
