import classes from '../input.module.css';
import { defineInput } from '../input.ts';

export default defineInput<string>({
  Cell: ({ value }) => <code className={classes.line}>{value}</code>,
  editor: 'none',
  width: 160,
  toText: String,
});
