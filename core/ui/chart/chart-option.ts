import type { EChartsCoreOption } from 'echarts/core';
import type { ChartData } from './chart-data.ts';
import type { ChartLook } from './chart-look.ts';
import { makeTooltip } from './chart-tooltip.ts';
import { mainColors, shades } from './palette.ts';

const barHeight = 18;
const rowHeight = 30;
const columnsHeight = 260;

const drawn = ({ series, drawn: count }: ChartData) => series.slice(0, count);

/** Pixels that the chart wants. */
export function chartHeight(data: ChartData): number {
  if (data.shape === 'columns') return columnsHeight;
  return data.categories.length * rowHeight + (drawn(data).length > 1 ? 36 : 8);
}

export function colorsOf(data: ChartData, { scheme }: Pick<ChartLook, 'scheme'>): string[] {
  const { main, second, pale } = mainColors[scheme];
  if (data.shape === 'stack') return shades(data.series.length, scheme);
  if (data.shape === 'nested') return [pale, main];
  return [main, second];
}

export function makeOption(data: ChartData, look: ChartLook): EChartsCoreOption {
  const colors = colorsOf(data, look);
  const hasLegend = drawn(data).length > 1;
  return {
    animation: look.isMoving,
    animationDuration: 300,
    animationDurationUpdate: 200,
    textStyle: { fontFamily: look.font, color: look.words, fontSize: 12 },
    color: colors,
    legend: {
      show: hasLegend,
      type: 'scroll',
      top: 0,
      left: 0,
      itemWidth: 10,
      itemHeight: 10,
      itemGap: 14,
      icon: 'roundRect',
      textStyle: { color: look.faint, fontSize: 12 },
      pageTextStyle: { color: look.faint },
      pageIconColor: look.faint,
      pageIconInactiveColor: look.line,
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow', shadowStyle: { color: look.faint, opacity: 0.1 } },
      transitionDuration: look.isMoving ? 0.1 : 0,
      backgroundColor: 'transparent',
      borderWidth: 0,
      padding: 0,
      className: 'chart-tooltip',
      formatter: (points: { dataIndex: number }[]) => makeTooltip(data, points[0]!.dataIndex, colors),
    },
    ...(data.shape === 'columns' ? columns(data, look) : bars(data, look, hasLegend)),
  };
}

function columns(data: ChartData, look: ChartLook): EChartsCoreOption {
  const [first, second] = drawn(data);
  const axis = { type: 'value', axisLabel: { color: look.faint }, splitNumber: 4 };
  return {
    grid: { top: 44, left: 4, right: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: data.categories,
      axisLine: { lineStyle: { color: look.line } },
      axisTick: { show: false },
      axisLabel: { color: look.faint, hideOverlap: true },
    },
    yAxis: [
      {
        ...axis,
        axisLabel: { ...axis.axisLabel, formatter: first!.writeShort },
        splitLine: { lineStyle: { color: look.line } },
      },
      ...(second
        ? [
            {
              ...axis,
              axisLabel: { ...axis.axisLabel, formatter: second.writeShort },
              splitLine: { show: false },
              minInterval: 1,
              alignTicks: true,
            },
          ]
        : []),
    ],
    series: [
      {
        id: first!.id,
        name: first!.name,
        type: 'bar',
        data: first!.values,
        barMaxWidth: 44,
        itemStyle: { borderRadius: [3, 3, 0, 0] },
        cursor: 'pointer',
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
              cursor: 'pointer',
            },
          ]
        : []),
    ],
  };
}

function bars(data: ChartData, look: ChartLook, hasLegend: boolean): EChartsCoreOption {
  const names = Math.round(Math.min(170, Math.max(84, look.width * 0.3)));
  const isStack = data.shape === 'stack';
  // Room for the figure at the end of the longest bar.
  const room = Math.min(110, Math.max(64, look.width * 0.18));
  return {
    grid: { top: hasLegend ? 32 : 4, left: names + 8, right: room, bottom: 4 },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      data: data.categories,
      inverse: true,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: look.words, width: names, overflow: 'truncate', interval: 0, margin: 8 },
    },
    series: drawn(data).map((series, index) => ({
      id: series.id,
      name: series.name,
      type: 'bar',
      data: series.values,
      cursor: 'pointer',
      barWidth: barHeight,
      barGap: '-100%',
      ...(data.shape === 'nested' && index === 1 && { z: 3 }),
      ...(isStack && { stack: 'all' }),
      itemStyle: { borderRadius: isStack ? 0 : 3, ...(isStack && { borderColor: look.surface, borderWidth: 1 }) },
      ...(index === 0 && !isStack && { label: labelAtEnd(data, look) }),
      ...(isStack && index === data.series.length - 1 && { label: labelAtEnd(data, look) }),
    })),
  };
}

/** The figure at the end of its bar: nobody has to measure against an axis. */
function labelAtEnd(data: ChartData, look: ChartLook) {
  const [first] = data.series;
  const total = (index: number) => data.series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
  return {
    show: true,
    position: 'right',
    color: look.faint,
    formatter: ({ dataIndex }: { dataIndex: number }) => {
      const value = data.shape === 'stack' ? total(dataIndex) : (first!.values[dataIndex] ?? null);
      return value === null ? first!.write(null) : first!.writeShort(value);
    },
  };
}
