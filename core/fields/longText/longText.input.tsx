import classes from '../input.module.css';
import { defineInput } from '../input.ts';

export default defineInput<string>({
  Cell: ({ value, form }) => (
    <span
      className={form === 'line' ? classes.line : classes.block}
      dir="auto"
      title={form === 'line' ? value : undefined}
    >
      {form === 'line' ? value.slice(0, 300) : value}
    </span>
  ),
  firstOperator: 'contains',
  editor: 'panel',
  width: 240,
  isWide: true,
  toText: String,
  fromText: (text) => text || null,
});
