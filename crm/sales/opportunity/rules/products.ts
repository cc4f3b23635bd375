import type Big from 'big.js';
import type { Change, Document, RuleContext } from '#core/engine/operations/rules.ts';
import { minorUnits } from '#core/fields/money/currency.ts';
import type { Money } from '#core/fields/money/money.field.ts';
import { Decimal, roundDecimal } from '#core/kit/decimal.ts';

interface ProductLine extends Document {
  productId: string;
  quantity?: string | number | null;
  unitPrice?: Money | null;
  discountPercent?: number | null;
}

/** Lines take the list price they were not given; the amount is their sum unless the same change writes one. */
export async function sumProducts(change: Change, context: RuleContext): Promise<void> {
  const { after } = change;
  if (!change.wrote('products') || !change.has('products') || !Array.isArray(after.products)) return;
  const lines = after.products as ProductLine[];
  for (const line of lines) if (!line.unitPrice) line.unitPrice = await listPrice(line.productId, context);
  if (!change.wrote('productId') && !after.productId) after.productId = lines[0]?.productId ?? null;
  if (change.wrote('amount')) return;
  const priced = lines.flatMap(({ unitPrice }) => (unitPrice ? [unitPrice.currency] : []));
  const currency = priced[0];
  if (!currency) return;
  const other = lines.findIndex(({ unitPrice }) => unitPrice && unitPrice.currency !== currency);
  if (other >= 0) {
    const path = `products.${other}.unitPrice.currency`;
    change.refuse(path, 'other_currency', `must be ${currency} like the other lines, or write the amount yourself`);
    return;
  }
  const sum = lines.reduce((total, line) => total.plus(lineTotal(line)), new Decimal(0));
  after.amount = { amount: roundDecimal(sum, minorUnits(currency)).toFixed(minorUnits(currency)), currency };
}

/** Exact: rounding is for the sum. */
function lineTotal({ quantity, unitPrice, discountPercent }: ProductLine): Big {
  const paid = new Decimal(100).minus(discountPercent ?? 0);
  return new Decimal(unitPrice?.amount ?? 0)
    .times(quantity ?? 1)
    .times(paid)
    .div(100);
}

async function listPrice(productId: string, context: RuleContext): Promise<Money | null> {
  const price = (await context.find('product', productId))?.price as Money | null | undefined;
  return price ? { amount: price.amount, currency: price.currency } : null;
}
