import type { Random } from '#crm/demo/random.ts';
import type { Client, TestWorkspace } from '../fixtures/server.ts';
import type { Company, Item, Person, Role } from './company.ts';

import { samples } from './samples.ts';

/** Somebody of the company, who can ask. */
export interface Asking {
  person: Person;
  client: Client;
}

export interface Built {
  company: Company;
  asking: Asking[];
  objects: { name: string; plural: string }[];
}

interface ObjectFacts {
  name: string;
  plural: string;
  titleField: string;
  isSetup: boolean;
  fields: { key: string }[];
}

const levels = ['none', 'own', 'own', 'team', 'subordinates', 'territory', 'territory', 'all'];
const verbs = ['read', 'update', 'delete', 'export', 'share'];
const bases = ['private', 'private', 'team', 'publicRead', 'publicEdit'];
/** Relations that records of an object can follow, and the objects whose records hold them. */
const followed: Record<string, string> = {
  contact: 'account',
  opportunity: 'account',
  task: 'regarding',
  call: 'regarding',
  meeting: 'regarding',
  message: 'regarding',
  visit: 'regarding',
  note: 'regarding',
  file: 'regarding',
  relationship: 'regarding',
};
/** Objects whose names are written as they are kept, so that a rule can find a mark in them. */
const markable: Record<string, string> = { account: 'name', opportunity: 'name', task: 'subject', lead: 'lastName' };
const perObject = 5;

function some<Item>(random: Random, items: readonly Item[], likelihood: number): Item[] {
  return items.filter(() => random.chance(likelihood));
}

/** Makes a random company through the API, as an administrator would, and tells what it made. */
export async function buildCompany(
  workspace: TestWorkspace,
  runJobs: () => Promise<void>,
  random: Random,
): Promise<Built> {
  const { admin } = workspace;
  const { body: metadata } = await admin.get('/metadata');
  const objects = (metadata.objects as ObjectFacts[]).filter(
    ({ isSetup, name, fields }) => !isSetup && name !== 'savedView' && fields.some(({ key }) => key === 'ownerId'),
  );
  const roles = await makeRoles(admin, random, objects);
  const teams = await makeTeams(admin, random);
  const asking = await makePeople(workspace, random, teams, roles);
  const people = asking.map(({ person }) => person);
  for (const team of teams.filter(() => random.chance(0.6))) {
    team.leadId = random.pick(people).id;
    await must(admin.patch(`/teams/${team.id}`, { leadId: team.leadId }));
  }
  const company: Company = { teams, people, roles, sharing: {}, rules: [], territories: [], records: [] };
  await makeRecords(admin, random, company, objects);
  await shareSome(admin, random, company, objects);
  await makeRules(admin, random, company);
  await makeTerritories(admin, random, company);
  await runJobs();
  for (const { name } of objects) {
    const follows = followed[name] && random.chance(0.5) ? [followed[name]] : [];
    company.sharing[name] = { base: random.pick(bases), follows };
  }
  await must(admin.patch('/sharing', company.sharing));
  return { company, asking, objects };
}

// biome-ignore lint/suspicious/noExplicitAny: whatever was made
async function must(answer: ReturnType<Client['get']>): Promise<any> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body?.data;
}

async function makeRoles(admin: Client, random: Random, objects: ObjectFacts[]): Promise<Role[]> {
  const roles: Role[] = [];
  const levelsOfVerbs = () => Object.fromEntries(verbs.map((verb) => [verb, random.pick(levels)]));
  for (let index = 0; index < 5; index++) {
    const overridden = some(random, objects, 0.2).map(({ name }) => [name, levelsOfVerbs()] as const);
    const permissions = { records: levelsOfVerbs(), objects: Object.fromEntries(overridden) };
    const { id } = await must(admin.post('/roles', { name: `Role ${index}`, permissions }));
    roles.push({ id, ...permissions });
  }
  return roles;
}

async function makeTeams(admin: Client, random: Random): Promise<Company['teams']> {
  const teams: Company['teams'] = [];
  for (let index = 0; index < 4; index++) {
    const parentId = teams.length > 0 && random.chance(0.6) ? random.pick(teams).id : null;
    const { id } = await must(admin.post('/teams', { name: `Team ${index}`, parentId }));
    teams.push({ id, parentId, leadId: null });
  }
  return teams;
}

async function makePeople(
  workspace: TestWorkspace,
  random: Random,
  teams: Company['teams'],
  roles: Role[],
): Promise<Asking[]> {
  const asking: Asking[] = [];
  for (let index = 0; index < 6; index++) {
    const managerId = asking.length > 0 && random.chance(0.7) ? random.pick(asking).person.id : null;
    const teamIds = some(random, teams, 0.3).map(({ id }) => id);
    const roleIds = random.chance(0.3) ? [random.pick(roles).id, random.pick(roles).id] : [random.pick(roles).id];
    const given = { managerId, teamIds, roleIds: [...new Set(roleIds)] };
    const client = await workspace.addUser('member', `Person ${index}`, given);
    asking.push({ client, person: { id: client.userId, ...given } });
  }
  return asking;
}

async function makeRecords(admin: Client, random: Random, company: Company, objects: ObjectFacts[]): Promise<void> {
  const given = await samples(admin);
  // Accounts first: others belong to them.
  const ordered = [...objects].sort((a, b) => Number(b.name === 'account') - Number(a.name === 'account'));
  for (const object of ordered)
    for (let index = 0; index < perObject; index++) {
      const accounts = company.records.filter((record) => record.object === 'account');
      company.records.push(await makeRecord(admin, random, company, object, given[object.name]!, accounts));
    }
  // What the samples belong to is there as well.
  const { body } = await admin.list('/accounts', { limit: 1000 });
  for (const { id, ownerId } of body.data as { id: string; ownerId: string }[])
    if (!company.records.some((record) => record.id === id))
      company.records.push({ id, object: 'account', ownerId, teamId: null, marked: false, shares: [], relations: {} });
}

async function makeRecord(
  admin: Client,
  random: Random,
  { people, teams, records }: Company,
  { name, plural, fields }: ObjectFacts,
  sample: Record<string, unknown>,
  accounts: Item[],
): Promise<Item> {
  const hasTeam = fields.some(({ key }) => key === 'teamId');
  const ownerId = random.chance(0.9) ? random.pick(people).id : null;
  const teamId = hasTeam && random.chance(0.3) ? random.pick(teams).id : null;
  const account = random.chance(0.7) && accounts.length > 0 ? random.pick(accounts).id : undefined;
  const marked = markable[name] !== undefined && random.chance(0.5);
  const values: Record<string, unknown> = { ...sample, ownerId, ...(hasTeam && { teamId }) };
  const mark = markable[name];
  // A word of its own by which search finds the one record.
  const word = mark && `zq${records.length}zq`;
  if (mark) values[mark] = `${marked ? 'marked' : 'plain'} ${word}`;
  if (name === 'opportunity') values.amount = { amount: String(2 ** countOf(records, name)), currency: 'EUR' };
  const relation = followed[name];
  if (relation === 'account') values[name === 'contact' ? 'accounts' : 'accountId'] = pointTo(name, account);
  if (relation === 'regarding' && name !== 'relationship')
    values.regarding = account ? { object: 'account', id: account } : null;
  const id = name === 'file' ? await makeFile(admin, values) : (await must(admin.post(`/${plural}`, values))).id;
  const kept = name === 'relationship' ? (sample.regarding as { id: string }).id : account;
  const relations: Item['relations'] = relation && kept ? { [relation]: kept } : {};
  return { id, object: name, ownerId, teamId, marked, shares: [], relations, ...(word && { word }) };
}

const countOf = (records: Item[], name: string) => records.filter(({ object }) => object === name).length;

function pointTo(name: string, account: string | undefined): unknown {
  if (name === 'contact') return account ? [{ id: account, isPrimary: true }] : [];
  return account ?? null;
}

async function makeFile(admin: Client, { ownerId, regarding }: Record<string, unknown>): Promise<string> {
  const { id } = await must(admin.upload('/files', 'file.txt', 'content'));
  await must(admin.patch(`/files/${id}`, { ownerId, regarding }));
  return id;
}

async function shareSome(admin: Client, random: Random, { records, people, teams }: Company, objects: ObjectFacts[]) {
  for (const record of records.filter(() => random.chance(0.25))) {
    const isPerson = random.chance(0.5);
    const granteeId = random.pick<{ id: string }>(isPerson ? people : teams).id;
    const level = random.pick(['read', 'edit']);
    const isOver = random.chance(0.2);
    const until = isOver ? '2020-01-01T00:00:00Z' : null;
    const { plural } = objects.find(({ name }) => name === record.object)!;
    const share = { granteeKind: isPerson ? 'user' : 'team', level, until };
    await must(admin.put(`/${plural}/${record.id}/shares/${granteeId}`, share));
    record.shares.push({ granteeId, level, isOver });
  }
}

async function makeRules(admin: Client, random: Random, { rules, people, teams, roles }: Company): Promise<void> {
  for (let index = 0; index < 4; index++) {
    const object = random.pick(Object.keys(markable));
    const marked = random.chance(0.7);
    const given = {
      level: random.pick(['read', 'edit']),
      userIds: some(random, people, 0.15).map(({ id }) => id),
      teamIds: some(random, teams, 0.2).map(({ id }) => id),
      roleIds: some(random, roles, 0.15).map(({ id }) => id),
    };
    const filter = marked ? { field: markable[object], op: 'contains', value: 'marked' } : null;
    const { id } = await must(admin.post('/sharingRules', { name: `Rule ${index}`, object, filter, ...given }));
    rules.push({ id, object, marked, ...given });
  }
}

const past = '2020-01-01';
const future = '2120-01-01';

/** First and last days that hold today, or do not. */
function days(random: Random, isCurrent: boolean): { from: string | null; until: string | null } {
  if (isCurrent) return { from: random.chance(0.5) ? past : null, until: random.chance(0.5) ? future : null };
  return random.chance(0.5) ? { from: null, until: past } : { from: future, until: null };
}

async function makeTerritories(admin: Client, random: Random, company: Company): Promise<void> {
  const { territories, people, records } = company;
  for (let index = 0; index < 5; index++) {
    const parentId = territories.length > 0 && random.chance(0.6) ? random.pick(territories).id : null;
    const managerId = random.chance(0.3) ? random.pick(people).id : null;
    const isCurrent = random.chance(0.8);
    const workers = some(random, people, 0.3).map(({ id }) => ({ id, isCurrent: random.chance(0.8) }));
    const rules = some(random, Object.keys(markable), 0.5).map((object) => ({ object, marked: random.chance(0.7) }));
    const given = {
      name: `Territory ${index}`,
      parentId,
      managerId,
      ...days(random, isCurrent),
      people: workers.map((one) => ({ id: one.id, ...days(random, one.isCurrent) })),
      rules: rules.map(({ object, marked }) => ({
        object,
        filter: marked ? { field: markable[object], op: 'contains', value: 'marked' } : null,
      })),
    };
    const { id } = await must(admin.post('/territories', given));
    const placed = some(random, records, 0.1);
    for (const [object, items] of Map.groupBy(placed, (record) => record.object)) {
      const ids = items.map((item) => item.id);
      await must(admin.post(`/territories/${id}/records`, { object, ids }));
    }
    const ids = placed.map((item) => item.id);
    territories.push({ id, parentId, managerId, isCurrent, people: workers, rules, placed: ids });
  }
}
