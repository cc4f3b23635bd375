import { readDecimal } from '#core/kit/decimal.ts';
import { InvalidValue } from '#core/kit/problem.ts';

type Given = Record<string, unknown>;

/** Refuses options that the type does not have, so that a typing error is not silently ignored. */
export function refuseUnknown(given: Given, known: readonly string[]): void {
  for (const key of Object.keys(given))
    if (!known.includes(key) && given[key] !== undefined)
      throw new InvalidValue('unknown_option', `has no option "${key}"; there are: ${known.join(', ') || 'none'}`, key);
}

/** A whole number within bounds, or nothing. */
export function integerOption(given: Given, key: string, from: number, to: number): number | undefined {
  const value = given[key];
  if (value === undefined || value === null) return undefined;
  if (!Number.isInteger(value) || (value as number) < from || (value as number) > to)
    throw new InvalidValue('out_of_range', `must be a whole number from ${from} to ${to}`, key);
  return value as number;
}

/** A finite number, or nothing. */
export function numberOption(given: Given, key: string): number | undefined {
  const value = given[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number') throw new InvalidValue('not_a_number', 'expects a number', key);
  readDecimal(value);
  return value;
}

/** true, false or nothing. */
export function booleanOption(given: Given, key: string): boolean | undefined {
  const value = given[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw new InvalidValue('not_a_boolean', 'expects true or false', key);
  return value;
}

/** `min` and `max`, in that order. */
export function boundOptions(given: Given): { min?: number; max?: number } {
  const min = numberOption(given, 'min');
  const max = numberOption(given, 'max');
  if (min !== undefined && max !== undefined && min > max)
    throw new InvalidValue('out_of_range', 'min must not be above max', 'min');
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}
