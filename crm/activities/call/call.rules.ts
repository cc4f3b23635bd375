import { defineRules } from '#core/engine/operations/rules.ts';
import { settleStatus, touchWhenHeld } from '../rules/appointment.ts';

export default defineRules({
  object: 'call',
  prepare(change) {
    if (change.verb === 'create') change.after.startsAt ??= new Date().toISOString();
    settleStatus(change);
  },
  follow: touchWhenHeld,
});
