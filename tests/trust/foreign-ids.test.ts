import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '#core/database/with-client.ts';
import { type Client, makeClient, startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';
import { samples } from '../proof/samples.ts';

/**
 * Every route there is, asked by an administrator of one workspace with the ids of another. Routes and objects are those
 * that the server has: new ones join by themselves.
 */
let server: TestServer;
let ours: TestWorkspace;
let theirs: TestWorkspace;
let scim: Client;
/** Ids of theirs by the table that holds them. */
let ids: Map<string, string[]>;

/** In every text of theirs; nowhere else. */
const canary = 'Zanzibar';

beforeAll(async () => {
  server = await startTestServer({ environment: { RAPPORT_REQUESTS_PER_SECOND: '1000000' } });
  server.services.sendMail = async () => {};
  [ours, theirs] = [await server.newWorkspace('Ours'), await server.newWorkspace(canary)];
  await fill(theirs.admin);
  await server.runJobs();
  const made = await ours.admin.post('/api-keys', { name: 'Okta', access: 'provisioning' });
  scim = makeClient(server.app, made.body.data.token, ours.userId);
  ids = await idsOf(theirs.workspaceId);
});
afterAll(() => server.close());

/** A record of every object, each with the word in a text of it, and something of everything that is no record. */
async function fill(admin: Client) {
  const objects = (await admin.get('/metadata')).body.objects as ObjectOfMetadata[];
  for (const [name, sample] of Object.entries(await samples(admin))) {
    const { plural, titleField } = objects.find((one) => one.name === name)!;
    const key =
      typeof sample[titleField] === 'string'
        ? titleField
        : Object.keys(sample).find((one) => /name|subject|body/i.test(one));
    const values = key && name !== 'exchangeRate' ? { ...sample, [key]: `${canary} ${sample[key]}` } : sample;
    if (name === 'file') await admin.upload('/files', `${canary}.txt`, canary);
    else expect([name, (await admin.post(`/${plural}`, values)).status]).toEqual([name, 201]);
  }
  await admin.post('/absences', { from: '2027-01-01', to: '2027-01-02' });
  await admin.upload('/imports?object=account', `${canary}.csv`, `Name\n${canary}\n`);
  await admin.post('/fields', { object: 'account', key: 'zone', label: canary, type: 'text' });
  await admin.post('/objects', { name: 'island', plural: 'islands', label: canary, pluralLabel: canary });
  const [account] = (await admin.get('/accounts')).body.data;
  const other = await theirs.addUser('member', `${canary} Member`);
  await admin.put(`/accounts/${account.id}/shares/${other.userId}`, { granteeKind: 'user', level: 'read' });
  await admin.post('/invitations', { email: 'z@example.com', name: canary });
}

interface ObjectOfMetadata {
  name: string;
  plural: string;
  titleField: string;
  fields: { key: string; type: string; options: { to?: unknown } }[];
}

/** Every table with ids of the workspace, those of sign-in too. */
function idsOf(workspaceId: number): Promise<Map<string, string[]>> {
  return withClient(server.database.superuserConfig, async (client) => {
    const { rows } = await client.query<{ name: string; key: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name, a.attname as key from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname in ('id', 'operation_id') and a.atttypid = 'uuid'::regtype
       where n.nspname in ('data', 'auth') and c.relkind in ('r', 'p') and not c.relispartition
         and exists (select 1 from pg_attribute w where w.attrelid = c.oid and w.attname = 'workspace_id')`,
    );
    const found = new Map<string, string[]>();
    for (const { name, key } of rows) {
      const { rows } = await client.query<{ id: string }>(
        `select distinct ${key} as id from ${name} where workspace_id = $1 and ${key} is not null limit 3`,
        [workspaceId],
      );
      if (rows.length > 0)
        found.set(
          `${name.replaceAll('"', '')}.${key}`,
          rows.map(({ id }) => id),
        );
    }
    return found;
  });
}

/** Everything of theirs, but for when keys were used last. */
const dump = () =>
  withClient(server.database.superuserConfig, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('data', 'auth') and c.relkind in ('r', 'p') and not c.relispartition
         and exists (select 1 from pg_attribute w where w.attrelid = c.oid and w.attname = 'workspace_id' and not attisdropped) order by 1`,
    );
    const kept: Record<string, string> = {};
    for (const { name } of rows) {
      const { rows } = await client.query<{ row: string }>(
        `select (to_jsonb(t) - 'last_used_at')::text as row from ${name} t where workspace_id = $1 order by 1`,
        [theirs.workspaceId],
      );
      kept[name] = rows.map(({ row }) => row).join('\n');
    }
    return kept;
  });

/** Streams that do not end; tests/trust/event-streams.test.ts looks at them. */
const endless = new Set(['GET /api/v1/events']);

interface Attack {
  method: string;
  url: string;
}

/** Every path of every route, with an id of theirs in each place. */
async function attacks(): Promise<Attack[]> {
  const model = await server.engine.models.of(theirs.workspaceId);
  const some = [...ids.values()].map(([first]) => first!);
  const routes = server.routes.filter(
    ({ method, url, permission }) =>
      url.startsWith('/api/v1/') && method !== 'HEAD' && permission !== 'public' && !endless.has(`${method} ${url}`),
  );
  return routes.flatMap(({ method, url: pattern }) => {
    const url = pattern.replace('/api/v1', '');
    if (!/:/.test(url)) return [];
    const withToken = url.replace(':token', 'rt_nothing').replace(/:object\b/, 'account');
    const replaceIds = (given: string, id: string) => given.replace(/:(id|grantee)\b/g, id);
    if (!withToken.includes(':objects'))
      return /:(id|grantee)/.test(withToken) ? some.map((id) => ({ method, url: replaceIds(withToken, id) })) : [];
    return [...model.objects.values()].flatMap(({ name, definition, table }) => {
      const own = ids.get(`data.${table}.id`) ?? some.slice(0, 1);
      expect([name, own.length > 0]).toEqual([name, true]);
      return own.map((id) => ({ method, url: replaceIds(withToken.replace(':objects', definition.plural), id) }));
    });
  });
}

const nothingOfTheirs = new RegExp(canary);

function ask({ method, url }: Attack, body?: object) {
  const client = url.startsWith('/scim/') ? scim : ours.admin;
  return server.app.inject({
    method: method as 'GET',
    url: `/api/v1${url}`,
    headers: { authorization: `Bearer ${client.key}` },
    ...(method !== 'GET' && { payload: body ?? {} }),
  });
}

it('every route with an id of theirs in its path answers with nothing, and changes nothing', async () => {
  const before = await dump();
  const all = await attacks();
  expect(all.length).toBeGreaterThan(500);
  const succeeded = new Set<string>();
  for (const attack of all) {
    const answer = await ask(attack);
    const { method, url } = attack;
    expect([method, url, answer.statusCode < 500]).toEqual([method, url, true]);
    expect([method, url, answer.body]).toEqual([method, url, expect.not.stringMatching(nothingOfTheirs)]);
    if (answer.statusCode < 300) succeeded.add(`${method} ${url.replace(/[0-9a-f-]{36}/g, ':id')}`);
  }
  // Ours alone, and nobody’s ids.
  expect([...succeeded].filter((one) => one.includes(':id'))).toEqual([]);
  expect(await dump()).toEqual(before);
  // Whose ids they are gets answers by them: the attacks are aimed well.
  let told = 0;
  for (const { url } of all.filter(({ method, url }) => method === 'GET' && !url.startsWith('/scim/')))
    if (nothingOfTheirs.test(JSON.stringify((await theirs.admin.get(url)).body))) told += 1;
  expect(told).toBeGreaterThan(50);
});

it('no list of ours is filtered, sorted, expanded or counted to anything of theirs', async () => {
  const { objects } = (await ours.admin.get('/metadata')).body as { objects: ObjectOfMetadata[] };
  const some = [...ids.values()].flat();
  let asked = 0;
  for (const { plural, fields } of objects) {
    const filters: unknown[] = [{ field: 'id', op: 'in', value: some }];
    for (const { key, type } of fields)
      if (/reference|user|links/i.test(type)) filters.push({ field: key, op: 'in', value: some.slice(0, 20) });
    for (const filter of filters) {
      const answer = await ours.admin.list(`/${plural}`, { filter, count: 'exact' });
      expect([plural, filter, answer.status < 500]).toEqual([plural, filter, true]);
      if (answer.status === 200) asked += 1;
      if (answer.status === 200) expect([plural, filter, answer.body.page.count]).toEqual([plural, filter, 0]);
      expect(JSON.stringify(answer.body)).not.toMatch(nothingOfTheirs);
    }
    const bulk = await ours.admin.post(`/${plural}/bulk`, { ids: some.slice(0, 100), operation: 'delete' });
    expect([plural, bulk.status < 500, bulk.body.count ?? 0]).toEqual([plural, true, 0]);
    const grouped = await ours.admin.post(`/${plural}/aggregate`, { filter: filters[0] });
    expect(JSON.stringify(grouped.body)).not.toMatch(nothingOfTheirs);
  }
  expect(asked).toBeGreaterThan(40);
  for (const path of [
    '/search?q=zanzibar',
    '/people',
    '/audit',
    '/operations',
    '/imports',
    '/metadata',
    '/openapi.json',
  ])
    expect([path, JSON.stringify((await ours.admin.get(path)).body)]).toEqual([
      path,
      expect.not.stringMatching(nothingOfTheirs),
    ]);
});

it('no record of ours is made to point to one of theirs, by any field of any object', async () => {
  const before = await dump();
  const { objects } = (await ours.admin.get('/metadata')).body as { objects: ObjectOfMetadata[] };
  const model = await server.engine.models.of(ours.workspaceId);
  const given = await samples(ours.admin);
  let tried = 0;
  for (const [name, sample] of Object.entries(given)) {
    if (name === 'file') continue;
    const { plural } = objects.find((one) => one.name === name)!;
    for (const field of model.object(name).fields.values()) {
      const { to } = field.options as { to?: unknown };
      if (to === undefined) continue;
      const target = typeof to === 'string' && to !== 'any' ? to : Array.isArray(to) ? String(to[0]) : 'account';
      const table = model.object(target).table;
      const foreign = ids.get(`data.${table}.id`)![0]!;
      const isAny = typeof to !== 'string' || to === 'any';
      const value = field.type.rows === 'links' ? [{ id: foreign }] : isAny ? { object: target, id: foreign } : foreign;
      const values = { ...sample, ...('email' in sample && { email: `x${tried}@example.com` }), [field.key]: value };
      const { status, body } = await ours.admin.post(`/${plural}`, values);
      tried += 1;
      expect([name, field.key, status >= 400 && status < 500, body.data]).toEqual([name, field.key, true, undefined]);
    }
  }
  expect(tried).toBeGreaterThan(20);
  expect(await dump()).toEqual(before);
});

it('no verb takes theirs in its body: shares, transfer, looking, assignment, keys, invitations, groups, sharing rules', async () => {
  const before = await dump();
  const { admin } = ours;
  const foreign = theirs.userId;
  const [team, role, skill] = ['team', 'role', 'skill'].map((name) => ids.get(`data.${name}.id`)![0]!);
  const account = (await admin.post('/accounts', { name: 'Of ours' })).body.data.id as string;
  const member = await ours.addUser('member');
  const lead = (await admin.post('/leads', { lastName: 'Of ours' })).body.data.id as string;
  const answers = {
    shareWithUser: await admin.put(`/accounts/${account}/shares/${foreign}`, { granteeKind: 'user', level: 'read' }),
    shareWithTeam: await admin.put(`/accounts/${account}/shares/${team}`, { granteeKind: 'team', level: 'edit' }),
    transferTo: await admin.post(`/users/${member.userId}/transfer`, { to: foreign }),
    viewAs: await admin.post('/session/view-as', { userId: foreign }),
    keyFor: await admin.post('/api-keys', { name: 'Theirs', userId: foreign }),
    invitedWith: await admin.post('/invitations', { email: 'y@example.com', name: 'Y', roleIds: [role] }),
    assigned: await admin.post(`/leads/${lead}/assignment`, { userId: foreign }),
    ruleFor: await admin.post('/sharing-rules', { name: 'R', object: 'account', userIds: [foreign] }),
    ruleOf: await admin.post('/sharing-rules', { name: 'R', object: 'account', teamIds: [team] }),
    dryRun: await admin.post('/assignment-rules/dry-run', {
      object: 'lead',
      rules: [{ name: 'R', userIds: [foreign], skills: [{ id: skill }] }],
    }),
    group: await scim.post('/scim/v2/Groups', { displayName: 'G', members: [{ value: foreign }] }),
    bulk: await admin.post('/accounts/bulk', { ids: [account], operation: 'update', changes: { ownerId: foreign } }),
  };
  for (const [name, { status, body }] of Object.entries(answers)) {
    expect([name, status < 500, JSON.stringify(body)]).toEqual([
      name,
      true,
      expect.not.stringMatching(nothingOfTheirs),
    ]);
    if (name !== 'bulk') expect([name, status >= 400]).toEqual([name, true]);
  }
  await server.runJobs();
  expect((await admin.get(`/accounts/${account}`)).body.data.ownerId).not.toBe(foreign);
  expect((await admin.get(`/accounts/${account}/access`)).body).not.toMatchObject({
    data: expect.stringMatching(foreign),
  });
  expect(await dump()).toEqual(before);
});
