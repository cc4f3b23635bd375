/**
 * Who may see and change records that are not theirs, as far as their roles let them do it at all: nobody else; the
 * owner's teams; everybody may look; everybody may work with them.
 */
export const sharingBases = ['private', 'team', 'publicRead', 'publicEdit'] as const;

export type SharingBase = (typeof sharingBases)[number];

/** The default sharing of one object. */
export interface Sharing {
  base: SharingBase;
  /** Relations whose records open this one: whoever sees or changes the account sees or changes its contacts. */
  follows: string[];
}

/** By object, where it differs from `openSharing`. Stored in the workspace's settings. */
export type SharingSettings = Record<string, Sharing>;

/** One office: everybody works with everything. */
export const openSharing: Sharing = { base: 'publicEdit', follows: [] };
