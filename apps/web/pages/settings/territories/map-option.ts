import type { EChartsCoreOption } from 'echarts/core';
import type { RealignmentPreview } from '#crm/people/realignment/preview.ts';
import type { TerritoryRow } from './territories.ts';

type By = 'accounts' | 'amount';

interface Area {
  name: string;
  value: number;
  itemStyle: { color?: string; borderColor: string };
  label?: { color: string };
  children?: Area[];
}

/** Areas within areas. A territory with others inside shows what it holds itself as an area beside them. */
export function mapOption(
  rows: TerritoryRow[],
  holdings: RealignmentPreview['territories'],
  by: By,
  write: (value: number) => string,
  element: HTMLElement,
  scheme: 'light' | 'dark',
): EChartsCoreOption {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const surface = read('--surface');
  const words = read('--mantine-color-text');
  const held = new Map(
    holdings.map((one) => [one.territoryId, by === 'accounts' ? one.kept : Number(one.keptAmount ?? 0)]),
  );
  const within = Map.groupBy(rows, ({ parentId }) => parentId);
  const areaOf = (row: TerritoryRow): Area => {
    const own = held.get(row.id) ?? 0;
    // Pale enough that words of the page's colour are read on them, and told apart by their edges too.
    const shade = scheme === 'light' ? { step: 2, alpha: '' } : { step: 9, alpha: '99' };
    const color = read(`--mantine-color-${row.color ?? 'gray'}-${shade.step}`) + shade.alpha;
    const leaf = {
      name: row.name,
      value: own,
      itemStyle: { color, borderColor: surface },
      label: { color: words },
    };
    const children = (within.get(row.id) ?? []).map(areaOf);
    if (children.length === 0) return leaf;
    const all = own > 0 ? [leaf, ...children] : children;
    const value = all.reduce((sum, area) => sum + area.value, 0);
    return { name: row.name, value, itemStyle: { borderColor: read('--line') }, children: all };
  };
  return {
    textStyle: { fontFamily: style.fontFamily },
    tooltip: {
      backgroundColor: surface,
      borderColor: read('--line'),
      textStyle: { color: words },
      renderMode: 'richText',
      formatter: ({ name, value }: { name: string; value: number }) => `${name}: ${write(value)}`,
    },
    series: [
      {
        type: 'treemap',
        data: (within.get(null) ?? []).map(areaOf),
        top: 0,
        left: 0,
        right: 0,
        bottom: 0,
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        animation: false,
        label: {
          show: true,
          color: words,
          fontSize: 12,
          lineHeight: 16,
          overflow: 'truncate',
          formatter: ({ name, value }: { name: string; value: number }) => `${name}\n${write(value)}`,
        },
        upperLabel: { show: true, height: 22, color: words, formatter: '{b}' },
        itemStyle: { borderWidth: 1, gapWidth: 2 },
        levels: [{ upperLabel: { show: false }, itemStyle: { gapWidth: 3, borderWidth: 0 } }],
      },
    ],
  };
}
