import { numberFormat } from './intl.ts';

/** 90 → `1 hr 30 min`; days only from 24 hours on, since a working day is nobody's 24 hours. */
export function formatDuration(minutes: number, locale: string): string {
  const unit = (value: number, name: string) =>
    numberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value);
  const sign = minutes < 0 ? '−' : '';
  const total = Math.abs(minutes);
  const days = Math.floor(total / 1440);
  const hours = Math.floor((total % 1440) / 60);
  const rest = total % 60;
  const parts = [
    days > 0 ? unit(days, 'day') : '',
    hours > 0 ? unit(hours, 'hour') : '',
    rest > 0 || total === 0 ? unit(rest, 'minute') : '',
  ];
  return sign + parts.filter(Boolean).join(' ');
}
