import type { EChartsCoreOption } from 'echarts/core';
import { makeBars } from './bar-option.ts';
import type { ChartData } from './chart-data.ts';
import type { ChartLook } from './chart-look.ts';
import { makeTooltip } from './chart-tooltip.ts';
import { makeColumns } from './column-option.ts';
import { colorsOf } from './palette.ts';

const columnsHeight = 240;
const rowHeight = 30;

/** Pixels that the chart wants. */
export function chartHeight({ shape, categories }: ChartData): number {
  return shape === 'columns' ? columnsHeight : categories.length * rowHeight + 8;
}

export function makeOption(data: ChartData, look: ChartLook): EChartsCoreOption {
  const colors = colorsOf(data, look.scheme);
  return {
    animation: look.isMoving,
    animationDuration: 300,
    animationDurationUpdate: 200,
    textStyle: { fontFamily: look.font, color: look.words, fontSize: 12 },
    color: colors,
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow', shadowStyle: { color: look.faint, opacity: 0.1 } },
      transitionDuration: look.isMoving ? 0.1 : 0,
      // What it looks like is the page's business, with the page's own colours.
      backgroundColor: 'transparent',
      borderWidth: 0,
      padding: 0,
      extraCssText: 'box-shadow: none',
      formatter: (points: { dataIndex: number }[]) => makeTooltip(data, points[0]!.dataIndex, colors),
    },
    ...(data.shape === 'columns' ? makeColumns(data, look) : makeBars(data, look)),
  };
}
