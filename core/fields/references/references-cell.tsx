import classes from '../input.module.css';
import type { CellProps } from '../input.ts';
import { ReferenceText } from '../reference/reference-text.tsx';
import { expandedTitles, targetOf, useTitles } from '../reference/titles.ts';

/** Names of several records. */
export function ReferencesCell({ value, field, record, form }: CellProps<string[]>) {
  const object = targetOf(field);
  const expanded = expandedTitles(field, record);
  const titles = useTitles(
    object,
    value.filter((id) => !expanded.some((title) => title.id === id)),
  );
  const titleOf = (id: string) => (expanded.find((title) => title.id === id) ?? titles.get(id))?.title;
  if (form === 'line')
    return (
      <span className={classes.line} dir="auto">
        {value.map((id) => titleOf(id) ?? '…').join(', ')}
      </span>
    );
  return (
    <span className={classes.rows}>
      {value.map((id) => (
        <ReferenceText key={id} object={object} id={id} title={titleOf(id)} isLink />
      ))}
    </span>
  );
}
