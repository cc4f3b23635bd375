import type { Document } from '#core/engine/operations/rules.ts';
import { draftAddress } from '#crm/customers/account/account.seed.ts';
import { fillIn } from '#crm/demo/draft.ts';
import { aboutOf, instant, type Occasion } from '../about.seed.ts';

/** A visit that is planned. */
export function draftVisit(occasion: Occasion): Document {
  const { draft, words, at } = occasion;
  const { random, subjects } = draft;
  return {
    subject: fillIn(random.pick(subjects.meetings), words),
    purpose: random.weighted([
      [20, 'prospecting'],
      [30, 'demonstration'],
      [15, 'negotiation'],
      [15, 'delivery'],
      [10, 'service'],
      [10, 'courtesy'],
    ]),
    startsAt: instant(at),
    endsAt: instant(at + random.integer(1, 4) * 3_600_000),
    address: draftAddress(draft),
    status: 'planned',
    ...aboutOf(occasion),
  };
}

export function holdVisit({ draft: { random, subjects }, words }: Occasion): Document {
  if (random.chance(0.06)) return { status: 'notHeld' };
  return { status: 'held', outcome: fillIn(random.pick(subjects.notes), words) };
}
