import type { Transaction } from '#core/database/database.ts';
import { convertMoney, type Money } from '#core/fields/money/money.field.ts';
import { type FieldError, invalid } from '#core/kit/problem.ts';
import type { Principal } from '../access/principal.ts';
import type { FindRate } from '../engine.ts';
import type { ObjectModel } from '../model/model.ts';
import type { Document } from './rules.ts';

/**
 * Gives every amount that changed its value in the base currency, at today's rate, which is stored with it:
 * history never moves when rates do. Throws 422 when no rate is known.
 */
export async function priceMoney(
  findRate: FindRate,
  transaction: Transaction,
  principal: Principal,
  object: ObjectModel,
  changed: string[],
  after: Document,
): Promise<void> {
  const errors: FieldError[] = [];
  const today = new Date(principal.now).toISOString().slice(0, 10);
  for (const key of changed) {
    const field = object.fields.get(key)!;
    const money = after[key] as Money | null;
    if (field.type.name !== 'money' || !money) continue;
    if (money.currency === principal.currency) {
      after[key] = convertMoney(money, '1', today, principal.currency);
      continue;
    }
    const found = await findRate(transaction, principal, money.currency, today);
    if (found) after[key] = convertMoney(money, found.rate, found.date, principal.currency);
    else
      errors.push({
        path: `${key}.currency`,
        code: 'no_exchange_rate',
        message: `has no exchange rate from ${money.currency} to ${principal.currency}; add one in the settings`,
      });
  }
  if (errors.length > 0) throw invalid(errors);
}
