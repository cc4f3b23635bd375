import { useComputedColorScheme } from '@mantine/core';
import type { ECharts } from 'echarts/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ChartData } from './chart-data.ts';
import { readLook } from './chart-look.ts';
import { makeOption } from './chart-option.ts';

export type Pick = (category: number, series: number | null) => void;

/** Draws into the box, again whenever the data, the colours or the width change. `failed`: the library did not come. */
export function useChart(box: RefObject<HTMLDivElement | null>, data: ChartData, onPick: Pick | undefined) {
  const scheme = useComputedColorScheme('light');
  const [chart, setChart] = useState<ECharts | null>(null);
  const [width, setWidth] = useState(0);
  const [hasFailed, setFailed] = useState(false);
  const pick = useRef(onPick);
  pick.current = onPick;

  useEffect(() => {
    const element = box.current!;
    let made: ECharts | undefined;
    let isGone = false;
    import('./echarts.ts').then(
      ({ init }) => {
        if (isGone) return;
        made = init(element, null, { renderer: 'svg' });
        listen(made, (category, series) => pick.current?.(category, series));
        setChart(made);
        setWidth(element.clientWidth);
      },
      () => setFailed(true),
    );
    const observer = new ResizeObserver(() => {
      made?.resize();
      setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => {
      isGone = true;
      observer.disconnect();
      made?.dispose();
    };
  }, [box]);

  useEffect(() => {
    if (!chart || width === 0) return;
    chart.resize();
    chart.setOption(makeOption(data, readLook(box.current!, scheme)), { notMerge: true });
  }, [chart, data, scheme, width, box]);

  return { chart, hasFailed };
}

/** A piece that was hit, or the row or column whose ground was: a bar of nothing is hard to hit. */
function listen(chart: ECharts, onPick: Pick): void {
  chart.on('click', ({ dataIndex, seriesIndex }) => {
    if (dataIndex !== undefined) onPick(dataIndex, seriesIndex ?? null);
  });
  chart.getZr().on('click', ({ target, offsetX, offsetY }) => {
    if (target || !chart.containPixel('grid', [offsetX, offsetY])) return;
    const found = chart.convertFromPixel('grid', [offsetX, offsetY]) as [number, number];
    const option = chart.getOption() as { xAxis: { type: string; data?: unknown[] }[] };
    const isUpright = option.xAxis[0]!.type === 'category';
    onPick(Math.round(found[isUpright ? 0 : 1]), null);
  });
}
