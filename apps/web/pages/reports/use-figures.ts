import { useMemo } from 'react';
import { type Format, useFormat } from '#core/ui/locale/format.ts';
import { dateFormat } from '#core/ui/locale/intl.ts';
import { type Translate, useText, type Words } from '#core/ui/locale/text.ts';
import type { AnsweredDimension, Figure } from '#crm/insight/report/answer.ts';
import type { Unit } from '#crm/insight/report/definition.ts';

const nothing = '–';

function makeWriter(format: Format, say: Translate, currency: string) {
  const round = (value: number) => Math.round(value * 10) / 10;
  const figure = (unit: Unit, value: Figure, isShort = false): string => {
    if (value === null) return nothing;
    if (unit === 'money')
      return format.money({ amount: value, currency }, isShort ? { isCompact: true } : { isRounded: true });
    if (unit === 'percent') return format.percent(round(Number(value)));
    if (unit === 'days') return say('reports.days', { count: Number(value), value: format.number(value, 1) });
    return isShort && Number(value) >= 10_000 ? format.compact(value) : format.number(value);
  };
  const period = (key: string, by: AnsweredDimension['by']): string => {
    const month = dateFormat(format.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
    if (by === 'year') return key.slice(0, 4);
    if (by === 'quarter')
      return say('reports.quarter', { number: Math.ceil(Number(key.slice(5, 7)) / 3), year: key.slice(0, 4) });
    if (by === 'month') return month.format(Date.parse(key));
    if (by === 'week') return say('reports.weekOf', { date: format.date(key) });
    return format.date(key);
  };
  /** The name of a group: of a period, of a choice, of a record, or of there being none. */
  const group = ({ by = 'value', label: field }: AnsweredDimension, key: unknown, label: Words): string => {
    if (key === null || key === undefined) return say('reports.none', { field: say(field).toLowerCase() });
    if (by !== 'value') return period(String(key), by);
    // A name that happens to be a key of the dictionaries is still a name.
    return typeof label === 'string' ? label : say(label) || String(key);
  };
  return { figure, group };
}

export type FigureWriter = ReturnType<typeof makeWriter>;

/** Writes figures in the person's language, amounts in the currency of the report. */
export function useFigureWriter(currency: string): FigureWriter {
  const format = useFormat();
  const say = useText();
  return useMemo(() => makeWriter(format, say, currency), [format, say, currency]);
}
