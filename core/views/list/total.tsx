import { inputOf } from '#core/fields/inputs.ts';
import { useSession } from '#core/ui/client/session.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { Tooltip } from '#core/ui/tooltip.tsx';
import type { FieldPath } from '../data/paths.ts';
import classes from './list.module.css';

/** The sum of a column. Money of several currencies is added in the company's own, and says so. */
export function Total({
  column,
  value,
}: {
  column: Pick<FieldPath, 'field'>;
  value: number | string | null | undefined;
}) {
  const say = useText();
  const format = useFormat();
  const { workspace } = useSession();
  if (value === null || value === undefined) return null;
  const { isMoney, writeTotal } = inputOf(column.field);
  if (isMoney) {
    return (
      <Tooltip label={say('list.totalInBase', { currency: workspace.currency })}>
        <span className={classes.total}>
          {format.money({ amount: value, currency: workspace.currency }, { isRounded: true })}
        </span>
      </Tooltip>
    );
  }
  return <span className={classes.total}>{writeTotal ? writeTotal(value, format) : format.number(value, 2)}</span>;
}
