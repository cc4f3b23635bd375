import { draftAccount } from '#crm/customers/account/account.seed.ts';
import { draftContact, type Employer } from '#crm/customers/contact/contact.seed.ts';
import type { DealKind } from '#crm/sales/opportunity/opportunity.seed.ts';
import { tellAccountNews } from './account-news.ts';
import { tellActivity } from './activity-story.ts';
import { dateOf, day, growingMoment, workingMoment } from './calendar.ts';
import { tellNews } from './contact-news.ts';
import { type Customer, type Deal, tellDeal } from './deal-story.ts';
import type { Draft } from './draft.ts';
import { Life, Timeline } from './life.ts';
import type { Random } from './random.ts';
import { draftIn, type World } from './world.ts';

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
  const wanted = contacts.length * world.perContact.deals * random.around(0.85, 0.6);
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
  const wanted = contacts.length * world.perContact.activities * random.around(0.85, 0.6);
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

/** What becomes known over the years; who buys becomes a customer. */
function tellChanges(world: World, timeline: Timeline, customer: Customer, draft: Draft, deals: Deal[]): void {
  const { account, contacts, seller } = customer;
  for (const { life, end } of deals)
    timeline.at(end + 1, () => {
      if (life.now.category === 'won' && account.now.type === 'prospect')
        account.change(end + 1, seller.id, { type: 'customer' });
    });
  tellAccountNews(world, timeline, account, draft, seller.id);
  for (const contact of contacts) tellNews(world, timeline, contact, draft, seller.id);
}
