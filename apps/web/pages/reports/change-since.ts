import type { Format } from '#core/ui/locale/format.ts';
import type { Translate } from '#core/ui/locale/text.ts';
import type { AnsweredFigure } from '#crm/insight/report/answer.ts';

export interface Change {
  direction: 'up' | 'down' | 'same';
  /** `12%`, `3.1 points`, `4 days`; without a sign, which the arrow is. Empty where a share of nothing would be meant. */
  words: string;
  /** Null: neither good nor bad. */
  isGood: boolean | null;
}

/** How a figure moved since the period before; undefined when one of the two is not known. */
export function changeSince(
  { value, previous, unit, better }: AnsweredFigure,
  format: Format,
  say: Translate,
): Change | undefined {
  if (value === null || previous === null) return undefined;
  const difference = Number(value) - Number(previous);
  const direction = difference === 0 ? 'same' : difference > 0 ? 'up' : 'down';
  const isGood = direction === 'same' || !better ? null : (direction === 'up') === (better === 'higher');
  return { direction, isGood, words: wordsOf(Math.abs(difference), Number(previous), unit, format, say) };
}

function wordsOf(size: number, previous: number, unit: AnsweredFigure['unit'], format: Format, say: Translate): string {
  if (unit === 'percent') return say('reports.points', { count: size, value: format.number(size, 1) });
  if (unit === 'days') return say('reports.days', { count: size, value: format.number(size, 1) });
  if (previous === 0) return '';
  const share = (size / previous) * 100;
  return format.percent(share >= 10 ? Math.round(share) : Math.round(share * 10) / 10);
}
