import classes from '../input.module.css';
import { defineInput } from '../input.ts';

export default defineInput<string | number>({
  Cell: ({ value }) => <span className={classes.line}>{value}</span>,
  editor: 'none',
  width: 110,
  toText: String,
});
