import { Unreadable } from '../input.ts';
import { readNumber } from '../numbers.ts';

const signs: Record<string, string> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', CHF: 'CHF' };

/** "1 200,50", "1200 CHF", "€ 12" → amount and currency; without one, the given. Throws Unreadable. */
export function readMoneyTyped(text: string, currency: string, locale: string): { amount: string; currency: string } {
  const letters = /([A-Za-z]{3}|[€£¥₹])/.exec(text)?.[1];
  const named = letters && (signs[letters] ?? letters.toUpperCase());
  if (named && !Intl.supportedValuesOf('currency').includes(named)) throw new Unreadable('fields.notACurrency');
  const number = text
    .replace(letters ?? '', '')
    .replace(/\$/g, '')
    .trim();
  // What came through the input once already has its decimal point.
  const amount = /^-?\d+(\.\d+)?$/.test(number) ? number : readNumber(number, locale);
  return { amount, currency: named ?? currency };
}
