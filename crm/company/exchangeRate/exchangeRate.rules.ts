import { defineRules } from '#core/engine/operations/rules.ts';
import { readCurrency } from '#core/fields/money/money.field.ts';
import { InvalidValue } from '#core/kit/problem.ts';

export default defineRules({
  object: 'exchangeRate',
  prepare(change) {
    try {
      if (change.after.currency) change.after.currency = readCurrency(change.after.currency);
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      change.refuse('currency', error.code, error.message);
    }
    if (change.after.rate !== null && Number(change.after.rate) <= 0)
      change.refuse('rate', 'out_of_range', 'must be above zero');
  },
});
