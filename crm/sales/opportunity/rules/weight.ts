import type { Change, RuleContext } from '#core/engine/operations/rules.ts';
import { minorUnits } from '#core/fields/money/currency.ts';
import { convertMoney, type Money } from '#core/fields/money/money.field.ts';
import { Decimal, roundDecimal } from '#core/kit/decimal.ts';
import { findExchangeRate } from '#crm/company/exchangeRate/find-rate.ts';

/** Base amount × probability; a won deal counts in full and a lost one for nothing, whatever its probability. */
export async function weigh(change: Change, context: RuleContext): Promise<void> {
  const { after } = change;
  if (!['amount', 'probability', 'category'].some((key) => change.has(key))) return;
  const base = await baseAmount(change, context);
  if (base === null) {
    after.weightedAmount = null;
    return;
  }
  const { currency } = context.principal;
  const percent = { won: 100, lost: 0 }[String(after.category)] ?? Number(after.probability ?? 0);
  const places = minorUnits(currency);
  const weighted = roundDecimal(new Decimal(base).times(percent).div(100), places);
  after.weightedAmount = { amount: weighted.toFixed(places), currency };
}

/** The amount in the base currency: as it is stored, or, when it is being written, at the rate it is about to get. */
async function baseAmount(change: Change, { principal, transaction }: RuleContext): Promise<string | null> {
  const amount = change.after.amount as Money | null;
  if (!amount) return null;
  if (amount.currency === principal.currency) return amount.amount;
  if (!change.has('amount')) return (change.before?.amount as Money | undefined)?.baseAmount ?? null;
  const today = new Date(principal.now).toISOString().slice(0, 10);
  const found = await findExchangeRate(transaction, principal, amount.currency, today);
  // Without a rate the write is refused anyway, with the currency's name.
  return found ? convertMoney(amount, found.rate, found.date, principal.currency).baseAmount : null;
}
