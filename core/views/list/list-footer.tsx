import { useQuery } from '@tanstack/react-query';
import type { FilterNode } from '#core/engine/query/filter.ts';
import { inputOf } from '#core/fields/inputs.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { aggregateQuery } from '../data/queries.ts';
import type { GridColumn } from './columns.ts';
import classes from './list.module.css';
import { Total } from './total.tsx';

interface Props {
  object: ObjectMetadata;
  count: number | undefined;
  columns: GridColumn[];
  filter: FilterNode | undefined;
  q: string | undefined;
}

/** How many there are, and what they come to. */
export function ListFooter({ object, count, columns, filter, q }: Props) {
  const say = useText();
  const format = useFormat();
  const measured = columns.filter(({ field, via }) => field.canMeasure && !via && inputOf(field).isMoney);
  const { data } = useQuery({
    ...aggregateQuery(object, {
      filter,
      ...(q ? { q } : {}),
      groupBy: [],
      measures: measured.map(({ path }) => ({ operation: 'sum' as const, field: path })),
    }),
    enabled: measured.length > 0,
  });
  return (
    <div className={classes.footer}>
      <span aria-live="polite">
        {count === undefined
          ? say('common.loading')
          : say('list.count', {
              count,
              number: format.number(count),
              object: say(count === 1 ? object.label : object.pluralLabel).toLowerCase(),
            })}
      </span>
      <span className={classes.footerTotals}>
        {measured.map((column, index) => (
          <span key={column.path}>
            {say(column.field.label)} <Total column={column} value={data?.[0]?.values[index]} />
          </span>
        ))}
      </span>
    </div>
  );
}
