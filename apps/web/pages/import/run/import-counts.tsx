import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { ImportSummary } from '../imports.ts';
import classes from './run.module.css';

const counted = ['created', 'updated', 'skipped', 'failed'] as const;

/** What became of the rows, in figures. */
export function ImportCounts({ one }: { one: ImportSummary }) {
  const say = useText();
  const format = useFormat();
  return (
    <dl className={classes.counts}>
      {counted.map((what) => (
        <div key={what} data-what={what} data-zero={one[what] === 0 || undefined}>
          <dt>{say(`import.count.${what}`)}</dt>
          <dd data-numeric>{format.number(one[what])}</dd>
        </div>
      ))}
    </dl>
  );
}
