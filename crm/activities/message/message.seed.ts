import type { Document } from '#core/engine/operations/rules.ts';
import { fillIn } from '#crm/demo/draft.ts';
import { aboutOf, instant, type Occasion } from '../about.seed.ts';

/** A message sent or received. */
export function draftMessage(occasion: Occasion): Document {
  const { draft, words, at, email, ownerEmail } = occasion;
  const { random, subjects } = draft;
  const isOurs = random.chance(0.6);
  const [from, to] = isOurs ? [ownerEmail, email] : [email, ownerEmail];
  return {
    subject: fillIn(random.pick(subjects.messages), words),
    direction: isOurs ? 'outbound' : 'inbound',
    channel: email ? 'email' : random.pick(['sms', 'chat', 'letter']),
    from,
    to,
    sentAt: instant(at),
    body: fillIn(random.pick(subjects.bodies), words),
    ...aboutOf(occasion),
  };
}
