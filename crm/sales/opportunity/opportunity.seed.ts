import type { Document } from '#core/engine/operations/rules.ts';
import { minorUnits } from '#core/fields/money/currency.ts';
import type { Money } from '#core/fields/money/money.field.ts';
import { Decimal, roundDecimal } from '#core/kit/decimal.ts';
import { newId } from '#core/kit/ids.ts';
import { type Draft, fillIn } from '#crm/demo/draft.ts';
import { makeMoney, rateBetween } from '#crm/demo/money.ts';
import { sources } from '../sources.ts';
import { contactRoles } from './choices.ts';

export interface Offered {
  id: string;
  name: string;
  price: number;
}

/** Of no real company. */
export const competitors = ['Nordwind AG', 'Acme', 'Globex', 'Initech', 'Hooli', 'Umbrella'];

export type DealKind = 'new' | 'existing' | 'renewal';

/** Whom the deal is with and what about; ids are those of records that exist. */
export interface DealParties {
  accountId: string;
  accountName: string;
  contactIds: string[];
  ownerId: string;
  teamId: string | null;
  product: Offered;
  currency: string;
  base: string;
}

/** A deal at its beginning, without its stage. */
export function draftOpportunity(draft: Draft, parties: DealParties, type: DealKind): Document {
  const { random, subjects, day } = draft;
  const { accountId, accountName, contactIds, product, currency, base } = parties;
  const quantity = Math.max(1, Math.round(random.around(6, 1.1)));
  const discountPercent = random.chance(0.35) ? random.pick([2.5, 5, 10, 15]) : null;
  const total = product.price * quantity * (1 - (discountPercent ?? 0) / 100);
  const unitPrice = { amount: product.price.toFixed(minorUnits(base)), currency: base };
  // Lines are in the currency of the price list; deals in another one are agreed as a sum.
  const isListed = currency === base && random.chance(0.45);
  const line = { id: newId(), productId: product.id, quantity: String(quantity), unitPrice, discountPercent };
  return {
    name: random.chance(0.7) ? `${accountName} – ${product.name}` : `${product.name} × ${quantity}`,
    accountId,
    contacts: contactIds.map((id, index) => ({
      id,
      role: random.skewed(contactRoles, 1.4).value,
      isPrimary: index === 0,
    })),
    ownerId: parties.ownerId,
    teamId: parties.teamId,
    category: 'open',
    amount: random.chance(0.96)
      ? makeMoney(total / Number(rateBetween(currency, base) ?? 1), currency, base, day)
      : null,
    startDate: day,
    type,
    source: type !== 'new' ? 'customer' : random.skewed(sources, 1.5).value,
    productId: product.id,
    products: isListed ? [line] : null,
    competitor: random.chance(0.2) ? random.pick(competitors) : null,
    description: random.chance(0.15) ? fillIn(random.pick(subjects.wants), { product: product.name }) : null,
    nextStep: random.chance(0.6) ? random.pick(subjects.nextSteps) : null,
  };
}

/** What the deal weighs at a probability, in the base currency. */
export function weighted(amount: Required<Money> | null, percent: number, base: string, day: string): Money | null {
  if (!amount) return null;
  const value = roundDecimal(new Decimal(amount.baseAmount).times(percent).div(100), minorUnits(base));
  return makeMoney(Number(value), base, base, day);
}
