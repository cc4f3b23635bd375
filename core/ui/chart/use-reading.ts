import type { ECharts } from 'echarts/core';
import { type KeyboardEvent, useState } from 'react';
import type { ChartData } from './chart-data.ts';
import { speak } from './chart-tooltip.ts';
import type { Pick } from './use-chart.ts';

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Reads the chart by keys: arrows go from value to value, Enter lists what was counted. */
export function useReading(chart: ECharts | null, data: ChartData, onPick: Pick | undefined) {
  const [at, setAt] = useState(-1);
  const last = data.categories.length - 1;

  function go(next: number): void {
    setAt(next);
    const seriesIndex =
      data.shape === 'stack'
        ? Math.max(
            0,
            data.series.findIndex(({ values }) => values[next]),
          )
        : 0;
    chart?.dispatchAction({ type: 'showTip', seriesIndex, dataIndex: next });
  }

  function leave(): void {
    setAt(-1);
    chart?.dispatchAction({ type: 'hideTip' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step) go(Math.min(last, Math.max(0, at + step)));
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(last);
    else if (event.key === 'Escape' && at >= 0) leave();
    else if (event.key === 'Enter' && at >= 0 && onPick) onPick(at, null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return { onKeyDown, onBlur: leave, spoken: at < 0 ? '' : speak(data, at) };
}
