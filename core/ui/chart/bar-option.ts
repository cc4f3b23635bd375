import type { EChartsCoreOption } from 'echarts/core';
import type { ChartData } from './chart-data.ts';
import type { ChartLook } from './chart-look.ts';

const barHeight = 18;

const clamp = (least: number, value: number, most: number) => Math.round(Math.min(most, Math.max(least, value)));

/** Lying bars: names have room, and the figure stands at the end of its bar. */
export function makeBars(data: ChartData, look: ChartLook): EChartsCoreOption {
  const names = clamp(90, look.width * 0.33, 170);
  const isStack = data.shape === 'stack';
  return {
    grid: { top: 4, left: names + 8, right: clamp(64, look.width * 0.18, 110), bottom: 4 },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      data: data.categories,
      inverse: true,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: look.words, width: names, overflow: 'truncate', interval: 0, margin: 8 },
    },
    series: data.series.slice(0, data.drawn).map((series, index) => ({
      id: series.id,
      name: series.name,
      type: 'bar',
      data: series.values,
      barWidth: barHeight,
      barGap: '-100%',
      ...(isStack && { stack: 'all' }),
      ...(data.shape === 'nested' && { z: 2 + index }),
      // Pieces of a stack are told apart by the gap between them too, not by their shade alone.
      itemStyle: isStack ? { borderColor: look.surface, borderWidth: 1 } : { borderRadius: 3 },
      ...(index === (isStack ? data.drawn - 1 : 0) && { label: figureAtEnd(data, look) }),
    })),
  };
}

/** Nobody has to measure against an axis. */
function figureAtEnd({ shape, series }: ChartData, look: ChartLook) {
  const [first] = series;
  const total = (index: number) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
  return {
    show: true,
    position: 'right',
    color: look.faint,
    formatter: ({ dataIndex }: { dataIndex: number }) => {
      const value = shape === 'stack' ? total(dataIndex) : (first!.values[dataIndex] ?? null);
      return value === null ? first!.write(null) : first!.writeShort(value);
    },
  };
}
