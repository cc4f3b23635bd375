import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../fixtures/server.ts';
import { importFile } from '../import/uploads.ts';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
  ({ admin } = await server.newWorkspace());
  await admin.post('/objects', { name: 'contract', plural: 'contracts', label: 'Contract', pluralLabel: 'Contracts' });
});
afterAll(() => server.close());

let fields = 0;

async function makeField(object: string, more: object = {}) {
  fields += 1;
  const given = { object, key: `code${fields}`, label: `Code ${fields}`, type: 'text', unique: true, ...more };
  const { status, body } = await admin.post('/fields', given);
  expect([status, body.detail]).toEqual([201, undefined]);
  return body.data as { id: string; key: string };
}

describe.each([
  ['account', 'accounts'],
  ['contract', 'contracts'],
])('a unique field of one’s own on %s', (object, plural) => {
  it('refuses a value that another record has, without regard to case or spaces around it', async () => {
    const { key } = await makeField(object);
    expect((await admin.post(`/${plural}`, { name: 'First', [key]: 'K-1' })).status).toBe(201);
    const { status, body } = await admin.post(`/${plural}`, { name: 'Second', [key]: ' k-1 ' });
    expect([status, body.code, body.errors[0].path]).toEqual([409, 'not_unique', key]);
    const other = await admin.post(`/${plural}`, { name: 'Third', [key]: 'K-2' });
    expect((await admin.patch(`/${plural}/${other.body.data.id}`, { [key]: 'K-1' })).status).toBe(409);
    expect((await admin.patch(`/${plural}/${other.body.data.id}`, { [key]: 'k-2' })).status).toBe(200);
    expect((await admin.post(`/${plural}`, { name: 'None' })).status).toBe(201);
    expect((await admin.post(`/${plural}`, { name: 'None either' })).status).toBe(201);
  });

  it('does so before and after its slot is filled', async () => {
    const { key } = await makeField(object);
    await admin.post(`/${plural}`, { name: 'First', [key]: 'A' });
    expect((await admin.post(`/${plural}`, { name: 'Second', [key]: 'a' })).status).toBe(409);
    await server.runJobs();
    expect((await admin.post(`/${plural}`, { name: 'Second', [key]: 'a' })).status).toBe(409);
  });

  it('of two who take one value at once, one gets it', async () => {
    const { key } = await makeField(object);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => admin.post(`/${plural}`, { name: `At once ${index}`, [key]: 'Same' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
  });

  it('does not count the trash, and refuses to bring back what is taken meanwhile', async () => {
    const { key } = await makeField(object);
    const { body: first } = await admin.post(`/${plural}`, { name: 'First', [key]: 'T' });
    await admin.delete(`/${plural}/${first.data.id}`);
    const { status, body: second } = await admin.post(`/${plural}`, { name: 'Second', [key]: 'T' });
    expect(status).toBe(201);
    expect((await admin.post(`/${plural}/${first.data.id}/restoration`)).status).toBe(409);
    await admin.delete(`/${plural}/${second.data.id}`);
    expect((await admin.post(`/${plural}/${first.data.id}/restoration`)).status).toBe(200);
  });

  it('is not made unique while records share a value, and says how many', async () => {
    const { id, key } = await makeField(object, { unique: false });
    const ids: string[] = [];
    for (const code of ['X', 'x', 'Y']) {
      const { body } = await admin.post(`/${plural}`, { name: code, [key]: code });
      ids.push(body.data.id);
    }
    const { status, body } = await admin.patch(`/fields/${id}`, { unique: true });
    expect([status, body.code, body.values, body.records]).toEqual([409, 'not_unique', 1, 2]);
    expect(body.errors[0].path).toBe('unique');
    await admin.patch(`/${plural}/${ids[1]}`, { [key]: 'Z' });
    expect((await admin.patch(`/fields/${id}`, { unique: true })).status).toBe(200);
    expect((await admin.post(`/${plural}`, { name: 'Again', [key]: 'z' })).status).toBe(409);
    // Numbers of places for indexed fields are few: leave them to the next test.
    expect((await admin.patch(`/fields/${id}`, { unique: null, indexed: false })).status).toBe(200);
    expect((await admin.post(`/${plural}`, { name: 'Again', [key]: 'z' })).status).toBe(201);
  });

  it('a bulk change gives it to one record and reports the rest', async () => {
    const { key } = await makeField(object);
    const ids: string[] = [];
    for (const name of ['One', 'Two', 'Three']) ids.push((await admin.post(`/${plural}`, { name })).body.data.id);
    const { body } = await admin.post(`/${plural}/bulk`, { ids, operation: 'update', changes: { [key]: 'B' } });
    expect([body.count, body.failed.length]).toEqual([1, 2]);
  });
});

it('an import refuses the rows whose value another record or row has, and takes the others', async () => {
  const { key } = await makeField('account', { label: 'Dossier' });
  await admin.post('/accounts', { name: 'There before', [key]: 'D-1' });
  const file = 'Name,Dossier\nTaken,d-1\nFree,D-2\nTwin,D-2\nFree too,D-3\n';
  const mapping = Object.entries({ Name: 'name', Dossier: key }).map(([column, field]) => ({ column, field }));
  const settings = { object: 'account', mode: 'create', keyField: null, mapping };
  const done = await importFile(server, admin, file, { name: 'accounts.csv', settings });
  expect(done).toMatchObject({ created: 2, failed: 2 });
});

it('numbers are unique by what they are worth', async () => {
  const { key } = await makeField('account', { type: 'decimal' });
  expect((await admin.post('/accounts', { name: 'First', [key]: '1.5' })).status).toBe(201);
  expect((await admin.post('/accounts', { name: 'Second', [key]: '1.50' })).status).toBe(409);
});

it('a type that cannot be looked up by one value cannot be unique', async () => {
  for (const type of ['money', 'yesNo', 'longText', 'emails']) {
    const { status, body } = await admin.post('/fields', { object: 'account', label: type, type, unique: true });
    expect([type, status, body.code]).toEqual([type, 400, 'cannot_be_unique']);
  }
});
