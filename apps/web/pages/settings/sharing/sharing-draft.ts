import type { PreviewedObject, PreviewedPerson, Sharing, SharingRow, SharingSettings } from './sharing.ts';

/** Everybody works with everything. */
export function oneOffice(rows: SharingRow[]): SharingSettings {
  return Object.fromEntries(rows.map(({ object }) => [object, { base: 'publicEdit' as const, follows: [] }]));
}

/** What a branch works for; whatever is about it goes with it. */
const core = ['regarding', 'account', 'contact', 'lead', 'opportunity'];
const ofBranches = new Set(['account', 'lead', 'opportunity']);

function inBranches({ object, relations }: SharingRow, isOwnObject: boolean): Sharing {
  const leads = core.find((relation) => relations.includes(relation));
  if (ofBranches.has(object)) return { base: 'team', follows: [] };
  if (object === 'contact') return { base: 'team', follows: leads ? [leads] : [] };
  // A note that is about nothing is its author's.
  if (leads) return { base: 'private', follows: [leads] };
  // A catalogue is the whole company's; of a company's own objects nobody knows here.
  return { base: isOwnObject ? 'team' : 'publicRead', follows: [] };
}

/** Each team works with its own; what belongs to a record goes with it; catalogues are read by all. */
export function independentBranches(rows: SharingRow[], ownObjects: ReadonlySet<string>): SharingSettings {
  return Object.fromEntries(rows.map((row) => [row.object, inBranches(row, ownObjects.has(row.object))]));
}

function isSame(one: Sharing, other: Sharing): boolean {
  return one.base === other.base && String(one.follows.toSorted()) === String(other.follows.toSorted());
}

/** Only what differs from what is in force. */
export function changedSharing(rows: SharingRow[], draft: SharingSettings): SharingSettings {
  return Object.fromEntries(
    rows.flatMap(({ object, base, follows }) => {
      const next = draft[object];
      return next && !isSame(next, { base, follows }) ? [[object, next]] : [];
    }),
  );
}

const differs = ([before, after]: [number, number]) => before !== after;

/** People for whom anything changes, those who lose most first; objects for which nothing does are left out. */
export function changedPeople(preview: PreviewedObject[]): PreviewedObject[] {
  const gain = ({ read, update }: PreviewedPerson) => read[1] - read[0] + update[1] - update[0];
  return preview
    .map(({ object, people }) => ({
      object,
      people: people
        .filter(({ read, update }) => differs(read) || differs(update))
        .toSorted((one, other) => gain(one) - gain(other)),
    }))
    .filter(({ people }) => people.length > 0);
}
