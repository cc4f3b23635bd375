import type { Asker } from '#core/fields/field.ts';
import type { AccessProfile } from './profile.ts';

/** Who did something and why, as the change log keeps it. */
export interface Cause {
  type: 'user' | 'apiKey' | 'import' | 'bulk' | 'undo' | 'system' | 'demo';
  /** Id of the key, the import, the operation. */
  id?: string;
}

/** The people, teams, territories and rules through which records reach a person, beside owning them. */
export interface Standing {
  /** Everybody below in the tree of managers. */
  subordinateIds: string[];
  /** The person's teams, teams they lead, and the teams within those. */
  ownTeamIds: string[];
  /** Everybody in the person's teams, in teams they lead, and in the teams within those. */
  teammateIds: string[];
  /** Teams that what is shared with reaches the person: theirs, those around them, those within what they lead. */
  reachingTeamIds: string[];
  /** Territories they work in, and those within. */
  territoryIds: string[];
  /** Sharing rules that name them, a team or a role of theirs. */
  readRuleIds: string[];
  editRuleIds: string[];
}

export const alone: Standing = {
  subordinateIds: [],
  ownTeamIds: [],
  teammateIds: [],
  reachingTeamIds: [],
  territoryIds: [],
  readRuleIds: [],
  editRuleIds: [],
};

/** Whoever makes a request, with what is needed to decide and to render for them. */
export interface Principal extends Asker, Standing {
  profile: AccessProfile;
  locale: 'en' | 'fr';
  country: string;
  cause: Cause;
  /** Session or key, for signing out and for rate limits. */
  credential: string;
  /** An administrator who looks at the workspace as this person, and may only look. */
  viewerId?: string;
}
