import { type Change, defineRules, type RuleContext } from '#core/engine/operations/rules.ts';
import { checkEnd, settleStatus, touchWhenHeld } from '../rules/appointment.ts';

export default defineRules({
  object: 'meeting',
  prepare(change, context) {
    settleStatus(change);
    checkEnd(change);
    placeInTimeZone(change, context);
  },
  follow: touchWhenHeld,
});

/** The zone is kept beside the instant, so that the clock time survives a change to daylight saving. */
function placeInTimeZone({ after, has, refuse }: Change, { principal }: RuleContext) {
  after.timeZone ??= principal.timeZone;
  if (!has('timeZone')) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(after.timeZone) });
  } catch {
    refuse('timeZone', 'unknown_time_zone', 'expects a time zone such as Europe/Paris');
  }
}
