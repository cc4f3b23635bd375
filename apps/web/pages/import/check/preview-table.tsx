import { useText } from '#core/ui/locale/text.ts';
import type { Import, PreviewRow } from '../imports.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import { PreviewCell } from './preview-cell.tsx';
import classes from './preview-table.module.css';
import { RowReasons } from './row-reasons.tsx';

/** The first rows with what would become of each. Scrolls within itself; the page stays where it is. */
export function PreviewTable({ one, rows }: { one: Import; rows: PreviewRow[] }) {
  const say = useText();
  const headings = one.settings.mapping.flatMap(({ column, field }) => (field === null ? [] : [column]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={say('import.previewTable')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{say('import.line')}</th>
            <th scope="col">{say('import.outcome')}</th>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const wrong = new Set(row.errors.map(({ column }) => column));
            return (
              <tr key={row.row} data-what={row.what}>
                <td data-numeric>{row.line}</td>
                <td className={classes.outcome}>
                  <OutcomeBadge what={row.what} />
                  <RowReasons row={row} />
                </td>
                {headings.map((heading) => {
                  const cell = row.cells[heading];
                  return (
                    <td key={heading} data-wrong={wrong.has(heading) || undefined} dir="auto" title={cell?.words}>
                      <PreviewCell cell={cell} />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
