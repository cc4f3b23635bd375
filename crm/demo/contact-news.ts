import type { Document } from '#core/engine/operations/rules.ts';
import { draftAddress } from '#crm/customers/account/account.seed.ts';
import { timeOf, workingMoment } from './calendar.ts';
import type { Draft } from './draft.ts';
import type { Life, Timeline } from './life.ts';
import { phonePoint } from './points.ts';
import { pickTitle } from './subjects.ts';
import type { World } from './world.ts';

type News = (contact: Document, draft: Draft, world: World, at: number) => Document;

/** What colleagues learn of a contact in passing, and how often. */
const news: [weight: number, News][] = [
  [12, changeJob],
  [14, writeDown],
  [12, addMobile],
  [8, (_contact, { random, subjects }) => ({ department: random.pick(subjects.departments) })],
  [6, (_contact, { place }) => ({ language: place.language })],
  [8, (_contact, { random }, { tagIds }) => (tagIds.length > 0 ? { tagIds: [random.skewed(tagIds)] } : {})],
  [6, (_contact, draft) => ({ mailingAddress: draftAddress(draft) })],
  [6, changeOwner],
  [4, (contact) => markMail(contact, 'isInvalid')],
  [3, (contact) => markMail(contact, 'optedOut')],
  [1, () => ({ doNotContact: true })],
];

const counts: [weight: number, count: number][] = [
  [1, 0],
  [17, 1],
  [18, 2],
  [16, 3],
  [18, 4],
  [14, 5],
  [16, 8],
];

/** Tells what becomes known of a contact over the years. */
export function tellNews(world: World, timeline: Timeline, contact: Life, draft: Draft, by: string): void {
  const { random, now } = world;
  for (let count = random.weighted(counts); count > 0; count -= 1) {
    const at = workingMoment(random, contact.createdAt, now);
    const learn = random.weighted(news);
    timeline.at(at, () => contact.change(at, by, learn(contact.now, draft, world, at)));
  }
}

/** The title stands on the contact and on the link to the account. */
function changeJob({ accounts, salutation }: Document, { random, subjects }: Draft): Document {
  const title = pickTitle(random, subjects, salutation === 'ms');
  return { title, accounts: [{ ...(accounts as object[])[0], title }] };
}

function writeDown({ description }: Document, { random, subjects }: Draft, _world: World, at: number): Document {
  const line = `${timeOf(at).slice(0, 7)}: ${random.pick(subjects.nextSteps)}`;
  const before = typeof description === 'string' && description.length < 200 ? `${description}\n` : '';
  return { description: `${before}${line}` };
}

function addMobile({ phones }: Document, { random, place }: Draft): Document {
  const known = ((phones ?? []) as { number: string; label: string }[]).filter(({ label }) => label !== 'mobile');
  const number = random.digits(random.pick(place.mobiles));
  if (known.some((phone) => phone.number === number)) return {};
  return { phones: [...known, phonePoint(number, 'mobile', known.length === 0)] };
}

function changeOwner(_contact: Document, { random }: Draft, { sellers }: World): Document {
  const { id, teamId } = random.skewed(sellers, 1.4);
  return { ownerId: id, teamId };
}

function markMail({ emails }: Document, mark: string): Document {
  const [first, ...others] = (emails ?? []) as Document[];
  return first ? { emails: [{ ...first, [mark]: true }, ...others] } : {};
}
