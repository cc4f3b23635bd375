import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#core/kit/ids.ts';
import { startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';
import { RecordLoader, type Step } from './record-loader.ts';
import { RecordStore } from './record-store.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function load(records: { object: string; id: string; steps: [Step, ...Step[]] }[]) {
  const made = await server.newWorkspace();
  const { workspaceId, principal } = made;
  const { currency, timeZone } = principal;
  const model = await server.engine.models.of(workspaceId);
  const loader = new RecordLoader(model, { workspaceId, currency, timeZone, operationId: newId() });
  for (const { object, id, steps } of records) loader.add(object, id, steps);
  const store = await RecordStore.open(server.database.ownerConfig);
  await store.load(loader.take());
  await store.close();
  return made;
}

const monday = Date.parse('2025-03-03T09:00:00Z');
const tuesday = Date.parse('2025-03-04T10:30:00Z');

describe('loading records with their history', () => {
  it('leaves what the same writes through the API would have left', async () => {
    const [accountId, contactId] = [newId(), newId()];
    const mail = { address: 'zoe@acme.example', isPrimary: true, optedOut: false, isInvalid: false };
    const { admin } = await load([
      {
        object: 'contact',
        id: contactId,
        steps: [
          {
            at: monday,
            by: null,
            set: {
              firstName: 'Zoë',
              lastName: 'Tab\tand \\ slash',
              name: 'Zoë Tab\tand \\ slash',
              accountId,
              accounts: [{ id: accountId, role: null, title: null, isActive: true, isPrimary: true }],
              emails: [mail],
              mailingAddress: { street: '1 rue du Bac\n3e étage', city: 'Paris', country: 'FR' },
            },
          },
          { at: tuesday, by: null, set: { title: 'Buyer', firstName: 'Zoë' } },
        ],
      },
      { object: 'account', id: accountId, steps: [{ at: monday, by: null, set: { name: 'Acme' } }] },
    ]);
    const { body } = await admin.get(`/contacts/${contactId}`);
    expect(body.data).toMatchObject({
      version: 2,
      lastName: 'Tab\tand \\ slash',
      title: 'Buyer',
      doNotContact: false,
      emails: [mail],
      mailingAddress: { street: '1 rue du Bac\n3e étage', city: 'Paris', country: 'FR' },
      createdAt: '2025-03-03T09:00:00.000Z',
      updatedAt: '2025-03-04T10:30:00.000Z',
    });
    const found = await admin.list('/search', { q: 'zoe acme' });
    expect(found.body.data[0].records[0].id).toBe(contactId);
    const byMail = await admin.list('/contacts', { filter: { field: 'emails', op: 'eq', value: 'Zoe@acme.example' } });
    expect(byMail.body.data).toHaveLength(1);
    const byAccount = await admin.list('/contacts', {
      filter: { field: 'accounts', op: 'containsAny', value: [accountId] },
    });
    expect(byAccount.body.data).toHaveLength(1);
  });

  it('writes the history of each step, and none for a step that changes nothing', async () => {
    const id = newId();
    const { admin } = await load([
      {
        object: 'account',
        id,
        steps: [
          { at: monday, by: null, set: { name: 'Acme' } },
          { at: tuesday, by: null, set: { name: 'Acme' } },
          { at: tuesday, by: null, set: { name: 'Acme Ltd', employees: 12 } },
        ],
      },
    ]);
    const { body } = await admin.get(`/accounts/${id}/history`);
    expect(body.data.map(({ verb, version }: { verb: string; version: number }) => [verb, version])).toEqual([
      ['update', 2],
      ['create', 1],
    ]);
    expect(body.data[0].changes).toEqual({ name: ['Acme', 'Acme Ltd'], employees: [null, 12] });
  });

  it('tells nothing of what moves by itself, as the engine does', async () => {
    const id = newId();
    const lastActivityAt = '2025-03-04T10:30:00.000Z';
    const { admin } = await load([
      {
        object: 'account',
        id,
        steps: [
          { at: monday, by: null, set: { name: 'Acme' } },
          { at: tuesday, by: null, set: { lastActivityAt } },
        ],
      },
    ]);
    const { body } = await admin.get(`/accounts/${id}`);
    expect(body.data).toMatchObject({ version: 1, lastActivityAt, updatedAt: '2025-03-03T09:00:00.000Z' });
    expect((await admin.get(`/accounts/${id}/history`)).body.data).toHaveLength(1);
  });

  it('leaves the search index as searches want it', async () => {
    await load([{ object: 'account', id: newId(), steps: [{ at: monday, by: null, set: { name: 'Acme' } }] }]);
    const { Client } = await import('pg').then((module) => module.default);
    const client = new Client(server.database.ownerConfig);
    await client.connect();
    const { rows } = await client.query(
      "select relname, reloptions from pg_class where relname in ('search_entry_text', 'contact_point_search')",
    );
    await client.end();
    for (const { reloptions } of rows) expect(reloptions).toEqual(['fastupdate=off']);
    expect(rows).toHaveLength(2);
  });

  it('joins what shares an address: one address, two records', async () => {
    const mail = { address: 'desk@acme.example', isPrimary: true, optedOut: true, isInvalid: false };
    const contact = (lastName: string) => ({
      object: 'contact',
      id: newId(),
      steps: [{ at: monday, by: null, set: { lastName, name: lastName, emails: [mail] } }] as [Step],
    });
    const { admin } = await load([contact('One'), contact('Two')]);
    const { body } = await admin.list('/contacts', { filter: { field: 'emails', op: 'optedOut' } });
    expect(body.data).toHaveLength(2);
  });
});
