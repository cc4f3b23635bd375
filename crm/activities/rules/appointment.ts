import type { Change, RuleContext } from '#core/engine/operations/rules.ts';
import { touchParties } from './touch.ts';

/** What is written down after the fact has taken place, unless somebody says otherwise. */
export function settleStatus({ verb, after, wrote }: Change): void {
  if (verb !== 'create' || wrote('status') || typeof after.startsAt !== 'string') return;
  if (Date.parse(after.startsAt) <= Date.now()) after.status = 'held';
}

/** Nothing ends before it begins. */
export function checkEnd({ after, refuse }: Change): void {
  if (typeof after.startsAt !== 'string' || typeof after.endsAt !== 'string') return;
  if (Date.parse(after.endsAt) < Date.parse(after.startsAt))
    refuse('endsAt', 'before_start', 'must not be before the start');
}

/** Only what was held counts as contact. */
export function touchWhenHeld(change: Change, context: RuleContext): Promise<void> {
  return touchParties(change, context, change.after.status === 'held' ? change.after.startsAt : null);
}
