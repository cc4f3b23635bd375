import type { Document } from '#core/engine/operations/rules.ts';
import { timeOf } from '#crm/demo/calendar.ts';
import type { Draft } from '#crm/demo/draft.ts';

/** What a sample activity is about. */
export interface Occasion {
  draft: Draft;
  /** `{product}` and `{account}` of the texts. */
  words: Record<string, string>;
  regarding: { object: string; id: string };
  contactIds: string[];
  ownerId: string;
  /** Address and number of the person, where known. */
  email: string | null;
  phone: string | null;
  ownerEmail: string;
  timeZone: string;
  /** When it takes place, in milliseconds. */
  at: number;
}

export function aboutOf({ regarding, contactIds, ownerId }: Occasion): Document {
  return { regarding, contactIds: contactIds.length > 0 ? contactIds : null, ownerId };
}

export const instant = timeOf;
