import { Text } from '@mantine/core';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { AnsweredReport, Days } from '#crm/insight/report/answer.ts';

/** `1 Jan 2026 – 31 Mar 2026`. */
export function useDays() {
  const format = useFormat();
  return ({ from, to }: Days) => (from === to ? format.date(from) : `${format.date(from)} – ${format.date(to)}`);
}

/** Which days are shown and compared, in which currency, as of when. */
export function ReportDates({ report: { period, currency, asOf, figures } }: { report: AnsweredReport }) {
  const say = useText();
  const format = useFormat();
  const write = useDays();
  const parts = [
    period.days ? write(period.days) : say('reports.allTime'),
    period.previous ? say('reports.comparedWith', { days: write(period.previous) }) : '',
    figures.some(({ unit }) => unit === 'money') ? say('reports.inCurrency', { code: currency }) : '',
    say('reports.asOf', { time: format.time(asOf) }),
  ];
  return (
    <Text size="xs" c="dimmed">
      {parts.filter(Boolean).join(' · ')}
    </Text>
  );
}
