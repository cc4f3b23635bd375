import type { Document } from '#core/engine/operations/rules.ts';
import type { Address } from '#core/fields/address/address.field.ts';
import type { CompanyName } from '#crm/demo/company-name.ts';
import type { Draft } from '#crm/demo/draft.ts';
import { written } from '#crm/demo/places/place.ts';
import { mailPoint, phonePoint } from '#crm/demo/points.ts';
import { sources } from '#crm/sales/sources.ts';
import { industries } from '../industries.ts';

/** A company as somebody would write it down on the day. */
export function draftAccount({ random, place, base, day }: Draft, { name, domain }: CompanyName): Document {
  const employees = Math.max(1, Math.round(random.around(60, 1.4)));
  const address = draftAddress({ random, place });
  const phone = random.digits(random.pick(place.phones));
  return {
    name,
    type: random.weighted([
      [88, 'prospect'],
      [4, 'partner'],
      [4, 'reseller'],
      [2, 'supplier'],
      [2, 'other'],
    ]),
    industry: random.skewed(industries, 1.5).value,
    employees: random.chance(0.7) ? employees : null,
    annualRevenue: random.chance(0.4) ? base(employees * random.around(140_000, 0.5), day) : null,
    foundedYear: random.chance(0.5) ? 2020 - Math.floor(random.around(18, 0.8)) : null,
    website: random.chance(0.8) ? `https://www.${domain}` : null,
    emails: random.chance(0.6) ? [mailPoint(`info@${domain}`)] : null,
    phones: random.chance(0.85) ? [phonePoint(phone)] : null,
    billingAddress: address,
    shippingAddress: random.chance(0.15) ? draftAddress({ random, place }) : null,
    source: random.skewed(sources, 1.4).value,
  };
}

export function draftAddress({ random, place }: Pick<Draft, 'random' | 'place'>): Address {
  const { city, region, postalCode } = random.pick(place.cities);
  const street = random.pick(place.streets).replace('{n}', String(1 + Math.floor(random.around(20, 1))));
  return {
    street,
    city: written(city),
    ...(region && { region }),
    postalCode: random.digits(postalCode),
    country: place.country,
  };
}
