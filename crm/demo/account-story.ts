import type { Document } from '#core/engine/operations/rules.ts';
import { draftAccount } from '#crm/customers/account/account.seed.ts';
import { draftContact, type Employer } from '#crm/customers/contact/contact.seed.ts';
import type { DealKind } from '#crm/sales/opportunity/opportunity.seed.ts';
import { tellActivity } from './activity-story.ts';
import { dateOf, day, growingMoment, timeOf, workingMoment } from './calendar.ts';
import { type Customer, type Deal, tellDeal } from './deal-story.ts';
import type { Draft } from './draft.ts';
import { Life, Timeline } from './life.ts';
import type { Random } from './random.ts';
import { draftIn, type World } from './world.ts';

/** Activities for each contact, on average: with these a contact brings about ten changes. */
const activitiesPerContact = 1.7;
const dealsPerContact = 0.26;

/** Everything that happens with one company: so many people there, deals, calls, meetings, notes. */
export function tellAccount(world: World, people: number, parents: string[]): Life[] {
  const { random, now, currencies, currency } = world;
  const start = growingMoment(random, world.start, now);
  const draft = draftIn(world, dateOf(start));
  const seller = random.skewed(world.sellers, 1.9);
  const company = world.names.next(random, draft.place, random.pick(draft.place.cities).city);
  const values = draftAccount(draft, company);
  const account = new Life('account', start, seller.id, {
    ...values,
    parentId: parents.length > 0 && random.chance(0.04) ? random.pick(parents) : null,
    ownerId: seller.id,
    teamId: seller.teamId,
    tagIds: random.chance(0.12) && world.tagIds.length > 0 ? [random.skewed(world.tagIds)] : null,
  });
  const phone = (values.phones as { number: string }[] | null)?.[0]?.number;
  const employer = { id: account.id, domain: company.domain, phone, taken: new Set(['info']) };
  const contacts = meetPeople(world, draft, employer, start, people, seller.id);
  const customer: Customer = {
    account,
    contacts,
    seller,
    currency: currencies.has(draft.place.currency) ? draft.place.currency : currency,
  };
  const timeline = new Timeline(now);
  const deals = tellDeals(world, timeline, customer, draft);
  const activities = tellActivities(world, timeline, customer, draft, deals);
  tellChanges(world, timeline, customer, draft, deals);
  timeline.run();
  return [account, ...contacts, ...deals.flatMap(({ life, moves }) => [life, ...moves]), ...activities];
}

function meetPeople(world: World, draft: Draft, employer: Employer, start: number, people: number, by: string): Life[] {
  const { random, now } = world;
  return Array.from({ length: people }, (_, index) => {
    const met = index === 0 ? start : workingMoment(random, start, start + random.next() ** 1.5 * (now - start));
    const values = draftContact(draft, employer);
    return new Life('contact', met, by, { ...values, ownerId: by, teamId: null, source: null });
  }).sort((a, b) => a.createdAt - b.createdAt);
}

/** Somebody who was known by then: mostly one of the first. */
function knownBy(random: Random, contacts: Life[], at: number): Life | undefined {
  let [least, most] = [0, contacts.length];
  while (least < most) {
    const middle = (least + most) >> 1;
    if (contacts[middle]!.createdAt <= at) least = middle + 1;
    else most = middle;
  }
  return contacts[Math.floor(random.next() ** 2.2 * least)];
}

function tellDeals(world: World, timeline: Timeline, customer: Customer, draft: Draft): Deal[] {
  const { random, now } = world;
  const { account, contacts } = customer;
  const wanted = contacts.length * dealsPerContact * random.around(0.85, 0.6);
  const count = Math.min(60, Math.floor(wanted + random.next()));
  const starts = Array.from({ length: count }, () => workingMoment(random, account.createdAt, now)).sort(
    (a, b) => a - b,
  );
  return starts.map((start, index) => {
    const kind =
      index === 0
        ? 'new'
        : random.weighted<DealKind>([
            [25, 'renewal'],
            [50, 'existing'],
            [25, 'new'],
          ]);
    return tellDeal(world, timeline, customer, draft, start, kind);
  });
}

function tellActivities(world: World, timeline: Timeline, customer: Customer, draft: Draft, deals: Deal[]): Life[] {
  const { random, now, timeZone } = world;
  const { account, contacts, seller } = customer;
  const wanted = contacts.length * activitiesPerContact * random.around(0.85, 0.6);
  const count = Math.min(900, Math.floor(wanted + random.next()));
  return Array.from({ length: count }, () => {
    const deal = deals.length > 0 && random.chance(0.6) ? random.pick(deals) : undefined;
    const from = deal?.start ?? account.createdAt;
    // What is planned reaches a few weeks beyond today.
    const until = Math.min(deal ? deal.end + 5 * day : now + 20 * day, now + 20 * day);
    const at = workingMoment(random, from, until);
    const contact = random.chance(0.85) ? knownBy(random, contacts, at) : undefined;
    const about = deal?.life ?? (contact && random.chance(0.4) ? contact : account);
    const emails = contact?.now.emails as { address: string }[] | null | undefined;
    const phones = contact?.now.phones as { number: string }[] | null | undefined;
    const occasion = {
      draft,
      words: { product: random.skewed(world.products).name, account: String(account.now.name) },
      regarding: { object: about.object, id: about.id },
      contactIds: contact ? [contact.id] : [],
      ownerId: seller.id,
      ownerEmail: seller.email,
      email: emails?.[0]?.address ?? null,
      phone: phones?.[0]?.number ?? null,
      timeZone,
      at,
    };
    const parties = [...new Set([account, ...(contact ? [contact] : []), about])];
    return tellActivity(world, timeline, occasion, parties);
  });
}

/** People change jobs and numbers, accounts their owner; who buys becomes a customer. */
function tellChanges(world: World, timeline: Timeline, customer: Customer, draft: Draft, deals: Deal[]): void {
  const { random } = world;
  const { account, contacts, seller } = customer;
  for (const { life, end } of deals)
    timeline.at(end + 1, () => {
      if (life.now.category === 'won' && account.now.type === 'prospect')
        account.change(end + 1, seller.id, { type: 'customer' });
    });
  tellGrowth(world, timeline, account, seller.id);
  for (const contact of contacts) {
    tellNews(world, timeline, contact, draft, seller.id);
    if (random.chance(0.45)) tellNews(world, timeline, contact, draft, seller.id);
  }
}

function tellGrowth({ random, now }: World, timeline: Timeline, account: Life, by: string): void {
  let employees = Number(account.now.employees ?? 20);
  for (let count = random.integer(0, 2); count > 0; count -= 1) {
    const at = workingMoment(random, account.createdAt, now);
    employees = Math.max(1, Math.round(employees * random.around(1.1, 0.3)));
    const set = { employees };
    timeline.at(at, () => account.change(at, by, set));
  }
}

/** What somebody learnt of a contact and wrote down. */
function tellNews(
  { random, now }: World,
  timeline: Timeline,
  contact: Life,
  { subjects, place }: Draft,
  by: string,
): void {
  const at = workingMoment(random, contact.createdAt, now);
  const title = random.skewed(subjects.titles, 1.3);
  const description = `${timeOf(at).slice(0, 7)}: ${random.pick(subjects.nextSteps)}`;
  const set = random.weighted<() => Document>([
    [14, () => ({ title, accounts: [{ ...(contact.now.accounts as object[])[0], title }] })],
    [14, () => ({ description })],
    [10, () => ({ department: random.pick(subjects.departments) })],
    [8, () => ({ language: place.language })],
    [2, () => ({ doNotContact: true })],
    [25, () => ({})],
  ]);
  timeline.at(at, () => contact.change(at, by, set()));
}
