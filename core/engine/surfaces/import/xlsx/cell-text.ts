import { Decimal, writeDecimal } from '#core/kit/decimal.ts';
import type { NumberKind } from './number-formats.ts';

const pad = (part: number, length = 2) => String(part).padStart(length, '0');
const daySeconds = 86_400;

/**
 * A day number → `2026-01-31 09:30:00`, the time left out where there is none. Excel believes that 1900 had a 29th of
 * February: numbers before it are a day further on. Nothing when the number is no day of its calendar.
 */
export function dayText(serial: number, is1904: boolean, kind: NumberKind): string | undefined {
  const total = Math.round(serial * daySeconds);
  const seconds = total % daySeconds;
  const day = (total - seconds) / daySeconds + (is1904 ? 1462 : 0);
  if (day < 0 || day > 2_958_465) return undefined;
  const time = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  if (kind === 'time' && serial < 1) return time;
  const date = new Date(Date.UTC(1899, 11, day < 60 && !is1904 ? 31 : 30) + day * daySeconds * 1000);
  const text = `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  return seconds === 0 ? text : `${text} ${time}`;
}

/** A stored number as its user sees it: fifteen digits, as Excel counts, without an exponent. */
export function numberText(value: string): string {
  if (/^-?\d{1,15}$/.test(value)) return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return writeDecimal(new Decimal(number.toPrecision(15)));
}

/** The cell's value as text that fields read. */
export function valueText(value: string, kind: NumberKind, is1904: boolean): string {
  if (kind === 'number' || value === '') return value === '' ? '' : numberText(value);
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (kind === 'percent') return `${writeDecimal(new Decimal(number.toPrecision(15)).times(100))}%`;
  return dayText(number, is1904, kind) ?? numberText(value);
}
