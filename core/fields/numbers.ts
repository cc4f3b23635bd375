import { Unreadable, type Writer } from './input.ts';
import { hasDecimalComma } from './writer.ts';

/**
 * Written number → digits with a point: "1 234,56" and "1.234,56" where the comma is decimal, "1,234.56" where
 * it is not. Throws Unreadable.
 */
export function readNumber(text: string, locale: string): string {
  const isComma = hasDecimalComma(locale);
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, '').replace('−', '-');
  const digits = isComma ? commaToPoint(plain) : plain.replace(/,(?=\d{3}(\D|$))/g, '');
  if (!/^-?(\d+(\.\d*)?|\.\d+)$/.test(digits)) throw new Unreadable('fields.notANumber');
  return digits;
}

/** A point alone before one or two last digits is what a person with an English keyboard types: 12.5. */
function commaToPoint(text: string): string {
  if (text.includes(',')) return text.replaceAll('.', '').replace(',', '.');
  return /^-?\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text;
}

/** A number as it is typed: no grouping, the person's decimal sign. */
export function writeForTyping(value: number | string, { format }: Writer): string {
  const text = String(value);
  return hasDecimalComma(format.locale) ? text.replace('.', ',') : text;
}
