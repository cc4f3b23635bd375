import type { Document } from '#core/engine/operations/rules.ts';
import type { Money } from '#core/fields/money/money.field.ts';
import { lostReasons } from '#crm/sales/opportunity/choices.ts';
import { type DealKind, draftOpportunity, weighted } from '#crm/sales/opportunity/opportunity.seed.ts';
import { daysBetween } from '#crm/sales/opportunity/rules/cycle.ts';
import { dateOf, day, timeOf, workingMoment } from './calendar.ts';
import { tellDealNews } from './deal-news.ts';
import type { Draft } from './draft.ts';
import { Life, type Timeline } from './life.ts';
import { type Route, type Seller, type StageRef, subjectsIn, type World } from './world.ts';

export interface Customer {
  account: Life;
  contacts: Life[];
  seller: Seller;
  currency: string;
}

/** A deal and when it was or will be decided. */
export interface Deal {
  life: Life;
  start: number;
  end: number;
  moves: Life[];
}

/** Tells a deal from the first talk to the decision, or as far as it has come. */
export function tellDeal(
  world: World,
  timeline: Timeline,
  customer: Customer,
  draft: Draft,
  start: number,
  kind: DealKind,
): Deal {
  const { random, currency: base } = world;
  const { account, contacts, seller } = customer;
  const route = kind === 'renewal' ? world.renewals : world.sales;
  const product = random.skewed(world.products, 1.8);
  const number = random.weighted([
    [55, 1],
    [30, 2],
    [12, 3],
    [3, 4],
  ]);
  const known = contacts.filter(({ createdAt }) => createdAt <= start);
  const contactIds = [
    ...new Set(Array.from({ length: Math.min(number, known.length) }, () => random.skewed(known).id)),
  ];
  const parties = {
    accountId: account.id,
    accountName: String(account.now.name),
    contactIds,
    ownerId: seller.id,
    teamId: seller.teamId,
    product,
    currency: random.chance(0.5) ? customer.currency : base,
    base,
  };
  const values = draftOpportunity({ ...draft, day: dateOf(start) }, parties, kind);
  const length = random.around(48, 0.6) * day;
  const end = workingMoment(random, start + length * 0.7, start + length * 1.35);
  const first = route.open[0]!;
  // Sellers hope: the date they first write is mostly too early.
  const closeDate = random.chance(0.97) ? dateOf(start + length * (0.7 + random.next() * 0.6)) : null;
  const amount = (values.amount ?? null) as Required<Money> | null;
  const life = new Life('opportunity', start, seller.id, {
    ...values,
    pipelineId: route.pipelineId,
    stageId: first.id,
    probability: first.probability,
    stageEnteredAt: timeOf(start),
    weightedAmount: weighted(amount, first.probability, base, dateOf(start)),
    closeDate,
    originalCloseDate: closeDate,
    nextStepDate: values.nextStep ? dateOf(start + 7 * day) : null,
    tagIds: random.chance(0.08) && world.tagIds.length > 0 ? [random.skewed(world.tagIds)] : null,
  });
  const deal: Deal = { life, start, end, moves: [stay(life, null, first, start, seller.id)] };
  tellStages(world, timeline, deal, route, seller);
  tellPushes(world, timeline, deal, seller);
  tellDealNews(world, timeline, life, end, seller.id);
  tellSteps(world, timeline, deal, seller);
  return deal;
}

function stay(life: Life, from: unknown, to: StageRef, at: number, by: string): Life {
  return new Life('stageMove', at, by, {
    opportunityId: life.id,
    fromStageId: from,
    toStageId: to.id,
    enteredAt: timeOf(at),
    movedById: by,
  });
}

function enter(world: World, deal: Deal, step: StageRef, at: number, by: string, besides: Document): void {
  const { life, moves } = deal;
  const before = life.now.stageId;
  const percent = besides.category === 'won' ? 100 : besides.category === 'lost' ? 0 : step.probability;
  life.change(at, by, {
    stageId: step.id,
    probability: step.probability,
    stageEnteredAt: timeOf(at),
    weightedAmount: weighted((life.now.amount ?? null) as Required<Money> | null, percent, world.currency, dateOf(at)),
    ...besides,
  });
  moves.at(-1)!.change(at, by, { leftAt: timeOf(at) });
  moves.push(stay(life, before, step, at, by));
}

function tellStages(world: World, timeline: Timeline, deal: Deal, route: Route, seller: Seller): void {
  const { random } = world;
  const { start, end } = deal;
  const isRenewal = route === world.renewals;
  const isWon = random.next() < (isRenewal ? 0.78 : 0.42 + seller.skill);
  // A lost deal ends anywhere on the way; a won one seldom skips a step.
  const reached = isWon ? route.open.length : random.integer(1, route.open.length);
  for (let index = 1; index < reached; index += 1) {
    if (random.chance(0.08)) continue;
    const at = Math.floor(start + ((end - start) * (index + random.next() * 0.5)) / (reached + 0.5));
    const nextStep = random.chance(0.7) ? random.pick(subjectsIn(world).nextSteps) : undefined;
    timeline.at(at, () =>
      enter(
        world,
        deal,
        route.open[index]!,
        at,
        seller.id,
        nextStep ? { nextStep, nextStepDate: dateOf(at + 10 * day) } : {},
      ),
    );
  }
  // Nobody says no, and nobody closes it: such deals stay open, their date long past.
  if (!isWon && random.chance(0.06)) return;
  timeline.at(end, () => close(world, deal, isWon ? route.won : route.lost, isWon, end, seller.id));
}

function close(world: World, deal: Deal, step: StageRef, isWon: boolean, at: number, by: string): void {
  const { random } = world;
  const reason = isWon
    ? null
    : random.weighted([
        [28, 'price'],
        [22, 'competitor'],
        [20, 'noDecision'],
        [10, 'noBudget'],
        [9, 'timing'],
        [7, 'features'],
        [4, 'other'],
      ]);
  const note = reason === 'other' || (reason && random.chance(0.12)) ? random.pick(subjectsIn(world).losses) : null;
  if (reason && !lostReasons.some(({ value }) => value === reason)) throw new Error(`no such reason: ${reason}`);
  enter(world, deal, step, at, by, {
    category: isWon ? 'won' : 'lost',
    closedAt: timeOf(at),
    closeDate: dateOf(at),
    lastOpenStageId: deal.life.now.stageId,
    cycleDays: daysBetween(String(deal.life.now.startDate), timeOf(at)),
    lostReason: reason,
    lostNote: note,
  });
}

/** Half of the deals slip at least once: whenever the date comes near and nothing is signed. */
function tellPushes(world: World, timeline: Timeline, deal: Deal, { id }: Seller): void {
  const { random } = world;
  let expected = Date.parse(String(deal.life.now.closeDate ?? ''));
  for (let count = 1; expected < deal.end && count <= 4; count += 1) {
    const at = workingMoment(random, expected - 4 * day, expected);
    const later = Math.min(at + random.around(25, 0.5) * day, deal.end + 3 * day);
    // Some dates pass and nobody writes down that they did.
    if (random.chance(0.35)) return;
    expected = Math.max(later, expected + 2 * day);
    const to = dateOf(expected);
    timeline.at(at, () => {
      const { life } = deal;
      if (life.now.category === 'open' && String(life.now.closeDate) < to)
        life.change(at, id, { closeDate: to, pushCount: Number(life.now.pushCount ?? 0) + 1 });
    });
  }
}

/** Between the stages, the next thing to do changes. */
function tellSteps(world: World, timeline: Timeline, deal: Deal, { id }: Seller): void {
  const { random } = world;
  for (let count = random.integer(0, 3); count > 0; count -= 1) {
    const at = workingMoment(random, deal.start, deal.end);
    const set = { nextStep: random.pick(subjectsIn(world).nextSteps), nextStepDate: dateOf(at + 8 * day) };
    timeline.at(at, () => deal.life.now.category === 'open' && deal.life.change(at, id, set));
  }
}
