import { draftLead } from '#crm/sales/lead/lead.seed.ts';
import { dateOf, day, growingMoment, timeOf, workingMoment } from './calendar.ts';
import { Life } from './life.ts';
import { draftIn, type World } from './world.ts';

/** Tells a stranger's way from first interest to a yes, a no, or silence. */
export function tellLead(world: World): Life {
  const { random, now } = world;
  const start = growingMoment(random, world.start, now);
  const draft = draftIn(world, dateOf(start));
  const seller = random.skewed(world.sellers, 1.6);
  const company = world.names.next(random, draft.place, random.pick(draft.place.cities).city);
  const life = new Life('lead', start, seller.id, {
    ...draftLead(draft, company, random.skewed(world.products).name),
    ownerId: seller.id,
    teamId: seller.teamId,
    tagIds: random.chance(0.1) && world.tagIds.length > 0 ? [random.skewed(world.tagIds)] : null,
  });
  const end = random.weighted([
    [30, 'qualified'],
    [35, 'unqualified'],
    [20, 'nurturing'],
    [15, null],
  ]);
  const answered = workingMoment(random, start, start + random.around(2, 0.8) * day);
  if (answered > now || random.chance(0.06)) return life;
  life.change(answered, seller.id, { status: 'working', lastActivityAt: timeOf(answered) });
  const decided = workingMoment(random, answered, answered + random.around(14, 0.8) * day);
  if (end && decided <= now && decided > answered)
    life.change(decided, seller.id, { status: end, lastActivityAt: timeOf(decided) });
  return life;
}
