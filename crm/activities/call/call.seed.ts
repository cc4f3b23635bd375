import type { Document } from '#core/engine/operations/rules.ts';
import { fillIn } from '#crm/demo/draft.ts';
import { aboutOf, instant, type Occasion } from '../about.seed.ts';

/** A call that is planned. */
export function draftCall(occasion: Occasion): Document {
  const { draft, words, at, phone } = occasion;
  const { random, subjects } = draft;
  return {
    subject: fillIn(random.pick(subjects.calls), words),
    direction: random.chance(0.75) ? 'outbound' : 'inbound',
    startsAt: instant(at),
    status: 'planned',
    phone,
    ...aboutOf(occasion),
  };
}

/** What is written down afterwards. */
export function holdCall({ draft: { random, subjects }, words }: Occasion): Document {
  if (random.chance(0.05)) return { status: 'notHeld' };
  const outcome = random.weighted([
    [60, 'connected'],
    [15, 'noAnswer'],
    [12, 'leftVoicemail'],
    [8, 'leftMessage'],
    [5, 'busy'],
  ]);
  const isTalk = outcome === 'connected';
  return {
    status: 'held',
    outcome,
    duration: isTalk ? Math.max(1, Math.round(random.around(9, 0.7))) : 1,
    notes: isTalk && random.chance(0.4) ? fillIn(random.pick(subjects.notes), words) : null,
  };
}
