import { defineRules } from '#core/engine/operations/rules.ts';
import { keepAccountsInStep } from './rules/accounts.ts';
import { nameContact } from './rules/name.ts';

export default defineRules({
  object: 'contact',
  prepare(change) {
    nameContact(change);
    keepAccountsInStep(change);
  },
});
