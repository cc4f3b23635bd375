import type { Document } from '#core/engine/operations/rules.ts';
import type { Draft } from '#crm/demo/draft.ts';
import { addressAs, namePerson } from '#crm/demo/person-name.ts';
import { slug, written } from '#crm/demo/places/place.ts';
import { mailPoint, phonePoint } from '#crm/demo/points.ts';
import { pickTitle } from '#crm/demo/subjects.ts';
import { draftAddress } from '../account/account.seed.ts';
import { joinName } from '../join-name.ts';
import { accountRoles } from './choices.ts';

export interface Employer {
  id: string;
  domain: string;
  /** Switchboard, shared by those who work there. */
  phone: string | undefined;
  /** Local parts of addresses that are taken at the domain. */
  taken: Set<string>;
}

/** A person at a company, as somebody would write it down on the day. */
export function draftContact({ random, place, subjects }: Draft, employer: Employer): Document {
  const { first, last, isWoman } = namePerson(random, place);
  const [firstName, lastName] = [written(first), written(last)];
  const title = random.chance(0.85) ? pickTitle(random, subjects, isWoman) : null;
  const address = `${localPart(first, last, employer.taken)}@${employer.domain}`;
  const isLeft = random.chance(0.03);
  const link = {
    id: employer.id,
    role: random.skewed(accountRoles, 1.3).value,
    title,
    isActive: !isLeft,
    isPrimary: true,
  };
  return {
    salutation: addressAs(random, isWoman),
    firstName,
    lastName,
    name: joinName(firstName, lastName),
    title,
    department: random.chance(0.5) ? random.pick(subjects.departments) : null,
    accountId: employer.id,
    accounts: [link],
    language: random.chance(0.6) ? place.language : null,
    emails: random.chance(0.93) ? [mailPoint(address, marksOf(random.next()))] : null,
    phones: draftPhones({ random, place }, employer.phone),
    mailingAddress: random.chance(0.12) ? draftAddress({ random, place }) : null,
  };
}

/** A few have opted out, a few bounce. */
function marksOf(luck: number): Document {
  if (luck < 0.025) return { optedOut: true };
  return luck < 0.04 ? { isInvalid: true } : {};
}

function draftPhones({ random, place }: Pick<Draft, 'random' | 'place'>, switchboard: string | undefined) {
  const phones: Document[] = [];
  if (switchboard && random.chance(0.5)) phones.push(phonePoint(switchboard));
  const mobile = random.digits(random.pick(place.mobiles));
  if (random.chance(0.55) && mobile !== switchboard) phones.push(phonePoint(mobile, 'mobile', phones.length === 0));
  return phones.length > 0 ? phones : null;
}

/** `zoe.angstrom`, and `zoe.angstrom2` for the second of that name in the house. */
function localPart(first: string, last: string, taken: Set<string>): string {
  const base = [slug(first), slug(last)].filter(Boolean).join('.').slice(0, 50) || 'contact';
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}${count}`;
  taken.add(name);
  return name;
}
