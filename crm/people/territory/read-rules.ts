import { z } from 'zod';

const shape = z
  .array(
    z.strictObject({
      object: z.string().min(1).max(60),
      filter: z.record(z.string(), z.unknown()).nullable().default(null),
    }),
  )
  .max(50);

export interface TerritoryRule {
  object: string;
  filter: unknown;
}

/** Rules of a territory as they are kept; undefined when they are not of that shape. */
export function readRules(given: unknown): TerritoryRule[] | undefined {
  const { success, data } = shape.safeParse(given ?? []);
  return success ? data : undefined;
}
