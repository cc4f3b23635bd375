import classes from '../input.module.css';
import { defineInput } from '../input.ts';

const write = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

// Programs write it; people only see that there is something. Also stands in for a type this build does not know.
export default defineInput<unknown>({
  Cell: ({ value, form }) => <code className={form === 'line' ? classes.line : classes.block}>{write(value)}</code>,
  firstOperator: 'notEmpty',
  editor: 'none',
  width: 180,
  toText: write,
});
