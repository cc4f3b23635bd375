import type { Document } from '#core/engine/operations/rules.ts';
import type { Money } from '#core/fields/money/money.field.ts';
import { competitors, weighted } from '#crm/sales/opportunity/opportunity.seed.ts';
import { dateOf, day, workingMoment } from './calendar.ts';
import { fillIn } from './draft.ts';
import type { Life, Timeline } from './life.ts';
import { makeMoney } from './money.ts';
import { subjectsIn, type World } from './world.ts';

type News = (deal: Document, world: World, at: number) => Document;

/** What moves in a deal between two stages, and how often. */
const news: [weight: number, News][] = [
  [45, planNext],
  [35, haggle],
  [12, (_deal, { random }) => ({ competitor: random.pick(competitors) })],
  [8, want],
];

/** Tells the steps taken while a deal is open. */
export function tellDealNews(world: World, timeline: Timeline, deal: Life, end: number, by: string): void {
  const { random } = world;
  for (let count = random.integer(0, 5); count > 0; count -= 1) {
    const at = workingMoment(random, deal.createdAt, end);
    const learn = random.weighted(news);
    timeline.at(at, () => {
      if (deal.now.category === 'open') deal.change(at, by, learn(deal.now, world, at));
    });
  }
}

function planNext(_deal: Document, world: World, at: number): Document {
  const { random } = world;
  return { nextStep: random.pick(subjectsIn(world).nextSteps), nextStepDate: dateOf(at + random.integer(2, 15) * day) };
}

/** More pieces, a lower price: the amount moves, and what it weighs. */
function haggle({ amount, probability }: Document, { random, currency: base }: World, at: number): Document {
  if (!amount) return {};
  const { amount: before, currency } = amount as Money;
  const on = dateOf(at);
  const next = makeMoney(Number(before) * random.around(0.97, 0.15), currency, base, on);
  return { amount: next, weightedAmount: weighted(next, Number(probability), base, on) };
}

function want(_deal: Document, world: World): Document {
  const { random, products } = world;
  return { description: fillIn(random.pick(subjectsIn(world).wants), { product: random.skewed(products).name }) };
}
