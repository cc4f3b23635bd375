import { dateFormat } from '#core/ui/locale/intl.ts';
import classes from '../input.module.css';
import { defineInput, type InputProps, Unreadable, type Writer } from '../input.ts';
import { PeriodValue } from '../period/period-value.tsx';
import { PickDay } from '../pick-day.tsx';
import { TypedInput } from '../typed-input.tsx';
import { isDayFirst, useWriter } from '../writer.ts';

async function read(text: string, { format }: Writer): Promise<string> {
  const { readWrittenTime } = await import('./read-instant.ts');
  try {
    return readWrittenTime(text, format.timeZone, isDayFirst(format.locale));
  } catch {
    throw new Unreadable('fields.notATime');
  }
}

/** Swedish writes dates as ISO 8601 does: `2026-03-29 14:05`, on the person's own clock. */
function toLocal(instant: string, timeZone: string): string {
  const options = { dateStyle: 'short', timeStyle: 'short', timeZone } as const;
  return dateFormat('sv-SE', options).format(Date.parse(instant)).replace(' ', 'T');
}

function DateTimeInput(props: InputProps<string>) {
  const writer = useWriter();
  const { format } = writer;
  return (
    <div className={classes.withPicker}>
      <TypedInput
        {...props}
        write={format.dateTime}
        read={(text) => read(text, writer)}
        rightSection={
          <PickDay
            type="datetime-local"
            value={props.value ? toLocal(props.value, format.timeZone) : ''}
            onPick={async (local) => props.onChange(await read(local.replace('T', ' '), writer))}
          />
        }
      />
    </div>
  );
}

export default defineInput<string>({
  Cell: ({ value, form }) => {
    const { format } = useWriter();
    return (
      <time dateTime={value} className={classes.line} title={format.dateTimeExact(value)}>
        {form === 'line' ? format.dateTime(value) : `${format.dateTime(value)} · ${format.relative(value)}`}
      </time>
    );
  },
  Input: DateTimeInput,
  FilterValue: PeriodValue,
  firstOperator: 'within',
  editor: 'line',
  width: 170,
  isInstant: true,
  toText: (value, _field, { format }) => format.dateTime(value),
  fromText: (text, _field, writer) => (text.trim() === '' ? null : read(text.trim(), writer)),
  operatorWords: {
    eq: 'operators.on',
    ne: 'operators.notOn',
    lt: 'operators.before',
    lte: 'operators.onOrBefore',
    gt: 'operators.after',
    gte: 'operators.onOrAfter',
  },
});
