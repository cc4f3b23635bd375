import type Big from 'big.js';
import { InvalidValue } from '#core/kit/problem.ts';

/** Least and greatest value a number may have. */
export interface Bounds {
  min?: number;
  max?: number;
}

/** Throws InvalidValue when the number lies outside its bounds. */
export function checkBounds(value: Big, { min, max }: Bounds): void {
  if (min !== undefined && value.lt(min)) throw new InvalidValue('out_of_range', `must be at least ${min}`);
  if (max !== undefined && value.gt(max)) throw new InvalidValue('out_of_range', `must be at most ${max}`);
}

/** The bounds in JSON Schema. */
export function boundsSchema({ min, max }: Bounds): { minimum?: number; maximum?: number } {
  return { ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) };
}
