import type { Verb } from '../definition/object.ts';

/**
 * How far a permission reaches, by whose records: none; one's own; those of one's teams; those of everybody below in the
 * tree of managers; those of one's territories; all. Several roles add up: none takes away what another gives.
 */
export const levels = ['none', 'own', 'team', 'subordinates', 'territory', 'all'] as const;

export type Level = (typeof levels)[number];

/** A level that reaches anything. */
export type Reach = Exclude<Level, 'none'>;

/** What every object's records can be allowed for. Objects add verbs of their own (`definition.verbs`). */
export const commonVerbs = [
  'read',
  'create',
  'update',
  'delete',
  'export',
  'import',
  'merge',
  'bulk',
  'share',
] as const satisfies Verb[];

/** The widest of what several roles allow, for screens; `own` before `team`, though a territory may lie aside. */
export function widest(reaches: ReadonlySet<Reach>): Level {
  return levels.findLast((level) => level !== 'none' && reaches.has(level)) ?? 'none';
}
