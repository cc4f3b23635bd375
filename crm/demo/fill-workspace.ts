import { setImmediate as breathe } from 'node:timers/promises';
import pg, { type ClientConfig } from 'pg';
import { RecordLoader } from '#core/engine/demo/record-loader.ts';
import { RecordStore } from '#core/engine/demo/record-store.ts';
import type { Engine } from '#core/engine/engine.ts';
import { newId } from '#core/kit/ids.ts';
import { tellAccount } from './account-story.ts';
import { day } from './calendar.ts';
import { CompanyNames } from './company-name.ts';
import { foundCompany } from './company-story.ts';
import { tellLead } from './lead-story.ts';
import type { Life } from './life.ts';
import { attachPastPartition } from './past-partition.ts';
import { Random } from './random.ts';
import { finishSample, openSample, readSetting } from './sample-operation.ts';
import type { World } from './world.ts';

export interface FillOptions {
  contacts: number;
  locale: 'en' | 'fr';
  /** The administrator, who takes part in the story. */
  userId: string;
  /** The same seed tells the same story. */
  seed?: number;
  onProgress?(line: string): void;
}

export interface Filled {
  operationId: string;
  contacts: number;
  records: number;
  changes: number;
}

/** Rows of the change log that travel together: many, for the search index to be merged in bulk, but in some 20 parts. */
const changesAtOnce = (contacts: number) => Math.min(300_000, Math.max(20_000, contacts / 2));
const recordsBetweenPauses = 60;
const leadsPerAccount = 0.7;
/** A small company's screens should have something to show; with `steady`, a contact brings about ten changes. */
const lively = { deals: 0.7, activities: 3 };
const steady = { deals: 0.21, activities: 1.5 };
const mostLively = 5000;
/** Up to so many contacts, the sample can be taken back with one click. */
const mostRemovable = 1000;

/**
 * Fills a workspace with the history of a company of so many contacts: colleagues, accounts, deals, calls, notes and
 * everything that changed since. It is loaded by COPY as the owner, past the rules, as if it had been written day by day.
 */
export async function fillWorkspace(
  engine: Engine,
  ownerConfig: ClientConfig,
  workspaceId: number,
  options: FillOptions,
): Promise<Filled> {
  const { contacts, locale, userId } = options;
  const owner = new pg.Client(ownerConfig);
  owner.on('error', () => {});
  await owner.connect();
  const now = Date.now();
  const start = now - 3 * 365 * day;
  const operationId = newId();
  try {
    const setting = await readSetting(owner, workspaceId, userId);
    await attachPastPartition(owner, new Date(start));
    await openSample(owner, workspaceId, operationId, userId);
    const random = new Random(options.seed ?? 1);
    const sellers = Math.round(Math.min(250, 5 + Math.sqrt(contacts) / 4));
    const { currency, timeZone } = setting;
    const { lives, ...company } = foundCompany({
      random,
      locale,
      currency,
      start,
      now,
      userId,
      email: setting.email,
      memberRoleId: setting.memberRoleId,
      sellers,
    });
    const world: World = {
      ...company,
      random,
      locale,
      timeZone,
      currency,
      start,
      now,
      perContact: contacts <= mostLively ? lively : steady,
      sales: setting.route,
      names: new CompanyNames(),
    };
    const loader = new RecordLoader(await engine.models.of(workspaceId), {
      workspaceId,
      currency,
      timeZone,
      operationId,
    });
    const store = await RecordStore.open(ownerConfig);
    try {
      const filled = await load(loader, store, tell(world, lives, contacts), options);
      await finishSample(owner, workspaceId, operationId, filled.records, contacts <= mostRemovable);
      return { operationId, contacts, ...filled };
    } finally {
      await store.close();
    }
  } finally {
    await owner.end();
  }
}

/** The company's story, account by account, until there are so many contacts. */
function* tell(world: World, founding: Life[], contacts: number): Generator<Life[]> {
  const { random } = world;
  yield founding;
  const parents: string[] = [];
  for (let met = 0; met < contacts; ) {
    const people = Math.min(random.crowd(1.25, Math.max(12, Math.min(400, contacts / 40))), contacts - met);
    met += people;
    const lives = tellAccount(world, people, parents);
    if (people > 8 && parents.length < 500) parents.push(lives[0]!.id);
    yield lives;
    if (random.chance(leadsPerAccount)) yield [tellLead(world)];
  }
}

/** Writes while the story goes on: the next rows are made while the last ones are being stored. */
async function load(
  loader: RecordLoader,
  store: RecordStore,
  stories: Iterable<Life[]>,
  { contacts, onProgress }: FillOptions,
) {
  let underWay: Promise<void> = Promise.resolve();
  let [records, changes, met, paused] = [0, 0, 0, 0];
  const began = Date.now();
  const send = async () => {
    changes += loader.changes;
    const rows = loader.take();
    await underWay;
    underWay = store.load(rows);
    // Awaited later; until then a failure must not count as unhandled.
    underWay.catch(() => {});
    const seconds = Math.round((Date.now() - began) / 1000);
    onProgress?.(`${met} of ${contacts} contacts, ${records} records, ${changes} changes, ${seconds} s`);
  };
  for (const lives of stories) {
    for (const { object, id, steps } of lives) {
      loader.add(object, id, steps);
      records += 1;
      if (object === 'contact') met += 1;
    }
    if (loader.changes >= changesAtOnce(contacts)) await send();
    // The connections send only while nothing else runs; without a pause the database would wait for the story.
    if (records > paused + recordsBetweenPauses) {
      paused = records;
      await breathe();
    }
  }
  await send();
  await underWay;
  return { records, changes };
}
