import { defineRules } from '#core/engine/operations/rules.ts';
import type { Money } from '#core/fields/money/money.field.ts';

export default defineRules({
  object: 'product',
  prepare(change) {
    const { code, price, cost } = change.after as { code?: string; price?: Money; cost?: Money };
    // Spreadsheets and scanners add spaces that nobody sees; the same code must stay the same code.
    if (typeof code === 'string') change.after.code = code.replace(/\s+/g, ' ').trim();
    // A margin between two currencies would move with the rates.
    const isTouched = change.has('price') || change.has('cost');
    if (price && cost && isTouched && price.currency !== cost.currency)
      change.refuse('cost.currency', 'other_currency', `must be in ${price.currency}, like the price`);
  },
});
