import { Skeleton, Text, VisuallyHidden } from '@mantine/core';
import { useId, useRef } from 'react';
import { useText } from '../locale/text.ts';
import classes from './chart.module.css';
import type { ChartData } from './chart-data.ts';
import { chartHeight } from './chart-option.ts';
import { Legend } from './legend.tsx';
import { type Pick, useChart } from './use-chart.ts';
import { useReading } from './use-reading.ts';

interface Props {
  data: ChartData;
  /** What it shows, for whoever does not see it. */
  label: string;
  /** A category was chosen, and which series of it when one was hit. */
  onPick?: Pick | undefined;
}

/** A chart that can be seen, heard and used by keys. Its table stands elsewhere: whoever shows one offers the other. */
export function Chart({ data, label, onPick }: Props) {
  const say = useText();
  const hint = useId();
  const box = useRef<HTMLDivElement>(null);
  const { chart, hasFailed } = useChart(box, data, onPick);
  const { onKeyDown, onBlur, spoken } = useReading(chart, data, onPick);
  return (
    <>
      <Legend data={data} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs. */}
      <div
        role="group"
        aria-roledescription={say('chart.chart')}
        aria-label={label}
        aria-describedby={hint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its values are read by arrow keys.
        tabIndex={0}
        className={classes.chart}
        style={{ height: chartHeight(data) }}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        <div ref={box} className={classes.box} aria-hidden />
        {!chart && !hasFailed && <Skeleton className={classes.waiting} />}
        {hasFailed && <Text c="dimmed">{say('chart.failed')}</Text>}
        <VisuallyHidden>
          <span id={hint}>{say(onPick ? 'chart.keysAndEnter' : 'chart.keys')}</span>
          <span aria-live="polite">{spoken}</span>
        </VisuallyHidden>
      </div>
    </>
  );
}
