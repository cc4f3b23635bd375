import classes from '../input.module.css';
import { defineInput } from '../input.ts';
import { TypedInput } from '../typed-input.tsx';

export default defineInput<string>({
  Cell: ({ value, form }) => (
    <span
      className={form === 'line' ? classes.line : classes.block}
      dir="auto"
      title={form === 'line' ? value : undefined}
    >
      {value}
    </span>
  ),
  Input: (props) => (
    <TypedInput
      {...props}
      write={String}
      read={(text) => text}
      maxLength={(props.field.options.max as number | undefined) ?? 255}
    />
  ),
  firstOperator: 'contains',
  editor: 'line',
  width: 180,
  toText: String,
  fromText: (text) => text.trim() || null,
});
