import type { EChartsCoreOption } from 'echarts/core';
import type { ChartData, ChartSeries } from './chart-data.ts';
import type { ChartLook } from './chart-look.ts';

/** Columns over time, with a line on an axis of its own. */
export function makeColumns(data: ChartData, look: ChartLook): EChartsCoreOption {
  const [first, second] = data.series.slice(0, data.drawn) as [ChartSeries, ChartSeries?];
  const axisOf = (series: ChartSeries) => ({
    type: 'value',
    splitNumber: 4,
    axisLabel: { color: look.faint, formatter: series.writeShort },
  });
  return {
    grid: { top: 12, left: 4, right: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: data.categories,
      axisLine: { lineStyle: { color: look.line } },
      axisTick: { show: false },
      axisLabel: { color: look.faint, hideOverlap: true },
    },
    yAxis: [
      { ...axisOf(first), splitLine: { lineStyle: { color: look.line } } },
      ...(second ? [{ ...axisOf(second), splitLine: { show: false }, minInterval: 1, alignTicks: true }] : []),
    ],
    series: [
      {
        id: first.id,
        name: first.name,
        type: 'bar',
        data: first.values,
        barMaxWidth: 44,
        itemStyle: { borderRadius: [3, 3, 0, 0] },
      },
      ...(second
        ? [
            {
              id: second.id,
              name: second.name,
              type: 'line',
              yAxisIndex: 1,
              data: second.values,
              symbol: 'circle',
              symbolSize: 7,
              lineStyle: { width: 2 },
            },
          ]
        : []),
    ],
  };
}
