import { defineRules } from '#core/engine/operations/rules.ts';
import { touchParties } from '../rules/touch.ts';

export default defineRules({
  object: 'message',
  prepare({ verb, after }) {
    if (verb === 'create') after.sentAt ??= new Date().toISOString();
  },
  follow: (change, context) => touchParties(change, context, change.after.sentAt),
});
