import type { Document } from '#core/engine/operations/rules.ts';
import { draftAddress } from '#crm/customers/account/account.seed.ts';
import { dateOf, workingMoment } from './calendar.ts';
import { type Draft, fillIn } from './draft.ts';
import type { Life, Timeline } from './life.ts';
import type { World } from './world.ts';

type News = (account: Document, draft: Draft, world: World, at: number) => Document;

/** What becomes known of a company, and how often. */
const news: [weight: number, News][] = [
  [30, ({ employees }, { random }) => ({ employees: grown(Number(employees ?? 20), random.around(1.1, 0.3)) })],
  [
    18,
    ({ employees }, { random, base }, _world, at) => ({
      annualRevenue: base(Number(employees ?? 20) * random.around(140_000, 0.5), dateOf(at)),
    }),
  ],
  [22, describe],
  [14, (_account, { random }, { tagIds }) => (tagIds.length > 0 ? { tagIds: [random.skewed(tagIds)] } : {})],
  [8, (_account, draft) => ({ shippingAddress: draftAddress(draft) })],
  [5, leave],
];

/** Tells what becomes known of a company over the years, and who looks after it next. */
export function tellAccountNews(world: World, timeline: Timeline, account: Life, draft: Draft, by: string): void {
  const { random, now } = world;
  for (let count = random.integer(0, 7); count > 0; count -= 1) {
    const at = workingMoment(random, account.createdAt, now);
    const learn = random.weighted(news);
    timeline.at(at, () => account.change(at, by, learn(account.now, draft, world, at)));
  }
}

const grown = (employees: number, factor: number) => Math.max(1, Math.round(employees * factor));

function describe(_account: Document, { random, subjects }: Draft, { products }: World): Document {
  return { description: fillIn(random.pick(subjects.notes), { product: random.skewed(products).name }) };
}

/** Some customers stop buying. */
function leave({ type }: Document): Document {
  return type === 'customer' ? { type: 'former' } : {};
}
