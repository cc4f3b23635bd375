import Big from 'big.js';
import { InvalidValue } from './problem.ts';

/** Exact decimals. A constructor of our own, so that nobody's global settings change our division. */
export const Decimal = Big();
Decimal.DP = 20;
Decimal.RM = 1;

/** Half away from zero, the "round half up" of accountants: 0.5 → 1, -0.5 → -1. */
const HALF_UP = 1;

const plain = /^[+-]?(\d{1,30}(\.\d{0,30})?|\.\d{1,30})$/;

/**
 * Reads a JSON number or a plain decimal string ("-12.50") exactly, without exponents, which could stand for
 * numbers of a million digits. Throws InvalidValue.
 */
export function readDecimal(value: unknown): Big {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new InvalidValue('not_a_number', 'expects a number');
    if (Math.abs(value) >= 1e21) throw new InvalidValue('out_of_range', 'is too large');
    return new Decimal(value);
  }
  if (typeof value !== 'string' || !plain.test(value.trim()))
    throw new InvalidValue('not_a_number', 'expects a number such as 12.5');
  return new Decimal(
    value
      .trim()
      .replace(/^\+/, '')
      .replace(/^(-?)\./, '$10.')
      .replace(/\.$/, ''),
  );
}

/** Canonical text: no exponent, no zeros at the end, never "-0". */
export function writeDecimal(value: Big): string {
  return value.eq(0) ? '0' : value.toFixed();
}

/** Rounds to so many places, half away from zero. */
export function roundDecimal(value: Big, places: number): Big {
  return value.round(places, HALF_UP);
}

/** Orders two decimals given as numbers or strings. */
export function compareDecimals(a: unknown, b: unknown): number {
  return new Decimal(a as string).cmp(new Decimal(b as string));
}

function isGrouped(text: string, separator: string): boolean {
  const groups = text.split(separator);
  return /^[1-9]\d{0,2}$/.test(groups[0]!) && groups.slice(1).every((group) => /^\d{3}$/.test(group));
}

/**
 * Reads a number as people write it: "1 234,5", "1,234.50", "1'234.5", "(12)", "12-". Gives plain text for
 * `readDecimal`. When one separator could be either ("1,234"), `decimalComma` decides.
 */
export function readNumberText(text: string, decimalComma = false): string {
  let digits = text.replace(/[\s\u00a0\u202f\u2009'’_]/g, '').replace(/[−–]/g, '-');
  let isNegative = false;
  if (/^\(.*\)$/.test(digits)) {
    isNegative = true;
    digits = digits.slice(1, -1);
  } else if (/^-|-$/.test(digits)) {
    isNegative = true;
    digits = digits.replace(/^-|-$/, '');
  } else digits = digits.replace(/^\+/, '');
  if (!/^[\d.,]*\d[\d.,]*$/.test(digits)) throw new InvalidValue('not_a_number', `"${text.trim()}" is not a number`);
  const decimal = decimalSeparator(digits, decimalComma);
  const [whole = '', fraction, ...rest] = decimal ? digits.split(decimal) : [digits];
  const grouping = whole.includes(',') ? ',' : whole.includes('.') ? '.' : '';
  if (rest.length > 0 || (fraction && /[.,]/.test(fraction)) || (grouping && !isGrouped(whole, grouping)))
    throw new InvalidValue('not_a_number', `"${text.trim()}" is not a number`);
  const joined = grouping ? whole.replaceAll(grouping, '') : whole;
  return `${isNegative ? '-' : ''}${joined || '0'}${fraction ? `.${fraction}` : ''}`;
}

function decimalSeparator(digits: string, decimalComma: boolean): string {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  if (comma < 0 && point < 0) return '';
  const only = comma >= 0 ? ',' : '.';
  if (digits.indexOf(only) !== digits.lastIndexOf(only)) return '';
  const usual = decimalComma ? ',' : '.';
  return only === usual || !isGrouped(digits, only) ? only : '';
}
