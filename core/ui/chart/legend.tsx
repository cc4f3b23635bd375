import { useComputedColorScheme } from '@mantine/core';
import { useText } from '../locale/text.ts';
import classes from './chart.module.css';
import type { ChartData } from './chart-data.ts';
import { colorsOf } from './palette.ts';

/** What the colours stand for, where there is more than one. Of the page and not of the chart: it wraps and zooms. */
export function Legend({ data }: { data: ChartData }) {
  const say = useText();
  const colors = colorsOf(data, useComputedColorScheme('light'));
  if (data.drawn < 2) return null;
  const isLine = (index: number) => data.shape === 'columns' && index === 1;
  return (
    <ul className={classes.legend}>
      {data.series.slice(0, data.drawn).map(({ id, name }, index) => (
        <li key={id}>
          <span
            className={classes.mark}
            data-line={isLine(index) || undefined}
            style={{ background: colors[index] }}
            aria-hidden
          />
          {isLine(index) ? say('chart.onTheRight', { name }) : name}
        </li>
      ))}
    </ul>
  );
}
