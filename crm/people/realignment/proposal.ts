import { z } from 'zod';
import { readRules, type TerritoryRule } from '../territory/read-rules.ts';

const day = z.iso.date().nullable();

const person = z.strictObject({
  id: z.uuid(),
  role: z.string().max(120).nullable().optional(),
  from: day.optional(),
  until: day.optional(),
});

/** How one territory is to be: what is left out stays, or is empty in a new one. */
const territory = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1).max(120).optional(),
  parentId: z.uuid().nullable().optional(),
  managerId: z.uuid().nullable().optional(),
  people: z.array(person).max(1000).nullable().optional(),
  color: z.string().max(20).nullable().optional(),
  description: z.string().max(20_000).nullable().optional(),
  rules: z.unknown().optional(),
  from: day.optional(),
  until: day.optional(),
  isRemoved: z.boolean().optional(),
});

export const proposalShape = z.array(territory).max(1000);

export type Proposed = z.infer<typeof territory>;

/** A territory as far as a realignment looks at it. */
export interface Place {
  id: string;
  name: string;
  parentId: string | null;
  managerId: string | null;
  people: { id: string; from?: string | null | undefined; until?: string | null | undefined }[];
  rules: TerritoryRule[];
  from: string | null;
  until: string | null;
}

const empty = { name: '', parentId: null, managerId: null, people: [], rules: [], from: null, until: null };

/** The whole tree as it would be. */
export function withProposal(places: Place[], proposal: Proposed[]): Place[] {
  const tree = new Map(places.map((place) => [place.id, place]));
  for (const { isRemoved, ...given } of proposal) {
    if (isRemoved) {
      tree.delete(given.id);
      continue;
    }
    const { rules, people, ...rest } = given;
    const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    tree.set(given.id, {
      ...(tree.get(given.id) ?? { id: given.id, ...empty }),
      ...said,
      ...(rules !== undefined && { rules: readRules(rules) ?? [] }),
      ...(people !== undefined && { people: people ?? [] }),
    });
  }
  return [...tree.values()];
}

/** How far from the top each territory is; undefined where it hangs in a ring or under what is not there. */
export function depthsOf(places: Place[]): Map<string, number | undefined> {
  const byId = new Map(places.map((place) => [place.id, place]));
  return new Map(
    places.map(({ id }) => {
      let depth = 0;
      for (let at = byId.get(id); at?.parentId; at = byId.get(at.parentId)) {
        depth += 1;
        if (depth > places.length || !byId.has(at.parentId)) return [id, undefined];
      }
      return [id, depth];
    }),
  );
}
