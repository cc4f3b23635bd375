import type { Document } from '#core/engine/operations/rules.ts';
import { draftAddress } from '#crm/customers/account/account.seed.ts';
import { industries } from '#crm/customers/industries.ts';
import { joinName } from '#crm/customers/join-name.ts';
import type { CompanyName } from '#crm/demo/company-name.ts';
import { type Draft, fillIn } from '#crm/demo/draft.ts';
import { addressAs, namePerson } from '#crm/demo/person-name.ts';
import { slug, written } from '#crm/demo/places/place.ts';
import { mailPoint, phonePoint } from '#crm/demo/points.ts';
import { pickTitle } from '#crm/demo/subjects.ts';
import { sources } from '../sources.ts';

/** A stranger as the website, a fair or a call left them. */
export function draftLead(draft: Draft, company: CompanyName, product: string): Document {
  const { random, place, subjects, base, day } = draft;
  const { first, last, isWoman } = namePerson(random, place);
  const isKnown = random.chance(0.92);
  const [firstName, lastName] = isKnown ? [written(first), written(last)] : [null, null];
  const address = `${isKnown ? slug(last) || 'contact' : 'info'}@${company.domain}`;
  return {
    salutation: isKnown ? addressAs(random, isWoman) : null,
    firstName,
    lastName,
    name: joinName(firstName, lastName) || company.name,
    company: company.name,
    title: random.chance(0.6) ? pickTitle(random, subjects, isWoman) : null,
    emails: [mailPoint(address)],
    phones: random.chance(0.5) ? [phonePoint(random.digits(random.pick(place.phones)))] : null,
    website: random.chance(0.4) ? `https://www.${company.domain}` : null,
    address: random.chance(0.4) ? draftAddress(draft) : null,
    industry: random.chance(0.7) ? random.skewed(industries, 1.5).value : null,
    employees: random.chance(0.4) ? Math.max(1, Math.round(random.around(40, 1.3))) : null,
    status: 'new',
    source: random.skewed(sources, 1.3).value,
    rating: random.weighted([
      [15, 'hot'],
      [35, 'warm'],
      [30, 'cold'],
      [20, null],
    ]),
    budget: random.chance(0.3) ? base(Math.round(random.around(12_000, 1)), day) : null,
    description: random.chance(0.6) ? fillIn(random.pick(subjects.wants), { product }) : null,
  };
}
