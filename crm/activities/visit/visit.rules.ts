import { defineRules } from '#core/engine/operations/rules.ts';
import { checkEnd, settleStatus, touchWhenHeld } from '../rules/appointment.ts';

export default defineRules({
  object: 'visit',
  prepare(change) {
    settleStatus(change);
    checkEnd(change);
  },
  follow: touchWhenHeld,
});
