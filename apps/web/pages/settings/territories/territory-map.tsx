import { SegmentedControl, Text, useComputedColorScheme } from '@mantine/core';
import type { ECharts } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '#core/ui/client/session.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { RealignmentPreview } from '#crm/people/realignment/preview.ts';
import { SectionFrame } from '../section-frame.tsx';
import { mapOption } from './map-option.ts';
import classes from './territories.module.css';
import type { TerritoryRow } from './territories.ts';

interface TerritoryMapProps {
  rows: TerritoryRow[];
  holdings: RealignmentPreview['territories'];
}

/** A schematic map: the areas of territories within territories, by accounts or by open deals. */
export function TerritoryMap({ rows, holdings }: TerritoryMapProps) {
  const say = useText();
  const format = useFormat();
  const { workspace } = useSession();
  const scheme = useComputedColorScheme('light');
  const box = useRef<HTMLDivElement>(null);
  const [by, setBy] = useState<'accounts' | 'amount'>('accounts');
  const [chart, setChart] = useState<ECharts | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const hasAmounts = holdings.some(({ keptAmount }) => Number(keptAmount) > 0);

  useEffect(() => {
    const element = box.current!;
    let made: ECharts | undefined;
    let isGone = false;
    import('./map-echarts.ts').then(
      ({ init }) => {
        if (isGone) return;
        made = init(element, null, { renderer: 'svg' });
        setChart(made);
      },
      () => setFailed(true),
    );
    const observer = new ResizeObserver(() => made?.resize());
    observer.observe(element);
    return () => {
      isGone = true;
      observer.disconnect();
      made?.dispose();
    };
  }, []);

  useEffect(() => {
    if (!chart || !box.current) return;
    const write = (value: number) =>
      by === 'accounts'
        ? format.number(value)
        : format.money({ amount: String(value), currency: workspace.currency }, { isRounded: true });
    chart.setOption(mapOption(rows, holdings, by, write, box.current, scheme), { notMerge: true });
  }, [chart, rows, holdings, by, scheme, format, workspace.currency]);

  return (
    <SectionFrame
      title={say('territories.map')}
      lead={say('territories.mapLead')}
      action={
        hasAmounts && (
          <SegmentedControl
            aria-label={say('territories.mapBy')}
            value={by}
            onChange={(next) => setBy(next as 'accounts' | 'amount')}
            data={(['accounts', 'amount'] as const).map((value) => ({ value, label: say(`territories.${value}`) }))}
          />
        )
      }
    >
      {hasFailed && <Text c="dimmed">{say('territories.mapFailed')}</Text>}
      <div
        ref={box}
        role="img"
        aria-label={say('territories.mapOf', { by: say(`territories.${by}`) })}
        className={classes.map}
      />
    </SectionFrame>
  );
}
