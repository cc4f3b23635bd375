import { fieldWords } from '#core/ui/locale/problem-words.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { PreviewRow } from '../imports.ts';
import classes from './preview-table.module.css';

/** Why a row is left out or refused. */
export function RowReasons({ row }: { row: PreviewRow }) {
  const say = useText();
  if (row.reason) return <div className={classes.reason}>{say(`import.reason.${row.reason}`)}</div>;
  return row.errors.map(({ column, code, message }) => (
    <div key={`${column}${code}${message}`} className={classes.reason}>
      {column && <b>{column}: </b>}
      {fieldWords(code, message)}
    </div>
  ));
}
