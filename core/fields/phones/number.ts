import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { InvalidValue } from '#core/kit/problem.ts';

/** A phone number: E.164, or as typed when it cannot be one. */
export interface ReadNumber {
  number: string;
  extension?: string;
  /** As it was typed, kept only when it could not be understood. */
  raw?: string;
  isInvalid?: true;
}

const longest = 40;

/**
 * "06 12 34 56 78" in France → "+33612345678". What cannot be a number of its country is kept as typed and marked
 * invalid rather than lost; what has no three digits is refused. Throws InvalidValue.
 */
export function readNumber(value: unknown, country?: string): ReadNumber {
  if (typeof value !== 'string') throw new InvalidValue('not_text', 'expects a phone number');
  const typed = value.replace(/\s+/g, ' ').trim().replace(/^tel:/i, '');
  const region = country && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const parsed = parsePhoneNumberFromString(typed.replace(/^00/, '+'), { defaultCountry: region, extract: false });
  // Once more, since a number without its area code is possible at home, but not as E.164.
  if (parsed?.isPossible() && parsePhoneNumberFromString(parsed.number)?.isPossible())
    return { number: parsed.number, ...(parsed.ext && { extension: parsed.ext }) };
  const digits = typed.replace(/\D/g, '').length;
  if (digits < 3 || typed.length > longest || /[@<>\0]/.test(typed) || !typed.isWellFormed())
    throw new InvalidValue('not_a_phone', `"${typed.slice(0, longest)}" is not a phone number`);
  return { number: typed, raw: typed, isInvalid: true };
}

/** Digits to look for: without the zeros in front, which E.164 drops. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '').replace(/^0+/, '');
}
