import classes from '../input.module.css';
import { defineInput, type InputProps } from '../input.ts';
import { PeriodValue } from '../period/period-value.tsx';
import { PickDay } from '../pick-day.tsx';
import { TypedInput } from '../typed-input.tsx';
import { useWriter } from '../writer.ts';
import { readDayTyped } from './read-day.ts';

function DateInput(props: InputProps<string>) {
  const writer = useWriter();
  return (
    <div className={classes.withPicker}>
      <TypedInput
        {...props}
        write={writer.format.date}
        read={(text) => readDayTyped(text, writer)}
        rightSection={<PickDay type="date" value={props.value ?? ''} onPick={(day) => props.onChange(day)} />}
      />
    </div>
  );
}

export default defineInput<string>({
  Cell: ({ value }) => {
    const { format } = useWriter();
    return (
      <time dateTime={value} className={classes.line} title={format.weekday(value)}>
        {format.date(value)}
      </time>
    );
  },
  Input: DateInput,
  FilterValue: PeriodValue,
  firstOperator: 'within',
  editor: 'line',
  width: 130,
  isDay: true,
  toText: (value, _field, { format }) => format.date(value),
  fromText: (text, _field, writer) => (text.trim() === '' ? null : readDayTyped(text.trim(), writer)),
  operatorWords: {
    eq: 'operators.on',
    ne: 'operators.notOn',
    lt: 'operators.before',
    lte: 'operators.onOrBefore',
    gt: 'operators.after',
    gte: 'operators.onOrAfter',
  },
});
