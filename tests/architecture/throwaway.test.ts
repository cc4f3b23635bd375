import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldTypes } from '#core/fields/registry.ts';
import { type Client, startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';
import { importFile } from '../import/uploads.ts';
import { launchChromium } from '../journeys/harness/browser.ts';
import throwaway from './throwaway.object.ts';

let server: TestServer;
let workspace: TestWorkspace;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer({ moreDefinitions: [throwaway] });
  workspace = await server.newWorkspace();
  admin = workspace.admin;
});
afterAll(() => server.close());

/** A value for every field that a client may write. */
async function everyValue(name: string): Promise<Record<string, unknown>> {
  const account = (await admin.post('/accounts', { name: `Account of ${name}` })).body.data.id;
  const contact = (await admin.post('/contacts', { lastName: `Contact of ${name}` })).body.data.id;
  const team = (await admin.post('/teams', { name: `Team of ${name}` })).body.data.id;
  const tag = (await admin.post('/tags', { name: `Tag of ${name}` })).body.data.id;
  const file = (await admin.upload('/files', 'a.txt', 'text')).body.data.id;
  return {
    name,
    long: 'Two\nlines',
    rich: '<p>Rich</p>',
    whole: 7,
    exact: '1.25',
    price: { amount: '9.50', currency: 'EUR' },
    share: 50,
    isGood: true,
    day: '2026-02-28',
    moment: '2026-02-28T10:00:00Z',
    length: 90,
    colour: 'red',
    colours: ['red', 'green'],
    mails: [{ address: 'every@example.com', label: 'work' }],
    calls: [{ number: '+33123456789' }],
    site: 'https://example.com/',
    place: { street: '1 Rue', city: 'Lyon', country: 'FR' },
    land: 'FR',
    accountId: account,
    contactIds: [contact],
    partners: [{ id: account, role: 'Supplier', isPrimary: true }],
    teamId: team,
    tagIds: [tag],
    fileIds: [file],
    about: { object: 'account', id: account },
    parts: [{ what: 'Bolt', count: 3 }],
    settings: { any: ['thing'] },
  };
}

describe('an object with a field of every type, from its definition alone', () => {
  it('has a field of every type there is', () => {
    const used = new Set(Object.values(throwaway.fields).map(({ type }) => type.name));
    const missing = fieldTypes()
      .map(({ name }) => name)
      .filter((name) => !used.has(name) && name !== 'id');
    expect(missing).toEqual([]);
  });

  it('is created, read, changed, kept in history, deleted and restored', async () => {
    const values = await everyValue('Whole life');
    const { status, body } = await admin.post('/throwaways', values);
    expect([status, body.errors]).toEqual([201, undefined]);
    const { id } = body.data;
    expect(body.data).toMatchObject({
      name: 'Whole life',
      whole: 7,
      number: 'T-00001',
      children: 0,
      ownerId: workspace.userId,
    });
    expect(Number(body.data.double)).toBe(14);
    for (const key of Object.keys(values)) expect([key, body.data[key] === null]).toEqual([key, false]);
    const again = await admin.patch(
      `/throwaways/${id}`,
      Object.fromEntries(Object.entries(body.data).filter(([key]) => key in values)),
    );
    expect([again.status, again.body.errors ?? again.body.data?.version]).toEqual([200, 1]);
    await admin.post('/throwaways', { name: 'Child', parentId: id });
    expect((await admin.get(`/throwaways/${id}`)).body.data.children).toBe(1);
    const emptied = await admin.patch(
      `/throwaways/${id}`,
      Object.fromEntries(
        Object.keys(values)
          .filter((key) => key !== 'name')
          .map((key) => [key, null]),
      ),
    );
    expect(emptied.status).toBe(200);
    const history = await admin.get(`/throwaways/${id}/history`);
    expect(Object.keys(history.body.data[0].changes).sort()).toEqual(
      Object.keys(values)
        .filter((key) => key !== 'name')
        .sort(),
    );
    expect((await admin.delete(`/throwaways/${id}`)).status).toBe(204);
    expect((await admin.post(`/throwaways/${id}/restoration`)).status).toBe(200);
  });

  it('is filtered by every field with every operator, and sorted by what can be sorted, without an error', async () => {
    const { body: metadata } = await admin.get('/metadata');
    const { fields } = metadata.objects.find(({ name }: { name: string }) => name === 'throwaway');
    for (const field of fields) {
      for (const operator of field.operators) {
        if (operator.takes !== 'nothing') continue;
        const answer = await admin.list('/throwaways', { filter: { field: field.key, op: operator.name } });
        expect([field.key, operator.name, answer.status]).toEqual([field.key, operator.name, 200]);
      }
      if (!field.canSort) continue;
      const sorted = await admin.list('/throwaways', { sort: `-${field.key},name`, limit: 1 });
      expect([field.key, sorted.status]).toEqual([field.key, 200]);
      if (sorted.body.page.next) {
        const second = await admin.list('/throwaways', {
          sort: `-${field.key},name`,
          limit: 1,
          cursor: sorted.body.page.next,
        });
        expect([field.key, second.status]).toEqual([field.key, 200]);
      }
    }
  });

  it('is found by search, in its own words and by its addresses', async () => {
    const { body } = await admin.post('/throwaways', { name: 'Quixotic', mails: ['windmill@example.com'] });
    for (const q of ['quix', 'windmill@']) {
      const { body: found } = await admin.get(`/search?q=${q}`);
      expect(found.data[0].records[0].id).toBe(body.data.id);
    }
  });

  it('is closed to a role that may not write', async () => {
    const reader = await workspace.addUser('readOnly');
    expect((await reader.post('/throwaways', { name: 'X' })).status).toBe(403);
    expect((await reader.get('/throwaways')).status).toBe(200);
  });

  it('is written out and read in again, the same', async () => {
    const values = await everyValue('Round trip');
    const { body: made } = await admin.post('/throwaways', values);
    const exported = await admin.get(
      `/throwaways/export?format=csv&filter=${encodeURIComponent(JSON.stringify({ field: 'id', op: 'eq', value: made.data.id }))}`,
    );
    expect(exported.status).toBe(200);
    const computed = new Set(['number', 'double', 'children', 'fileIds']);
    const mapping = Object.entries(throwaway.fields).map(([key, field]) => ({
      column: field.label.en,
      field: computed.has(key) ? null : key,
    }));
    const headings = new Set(exported.body.replace('\uFEFF', '').split('\r\n')[0].split(','));
    const done = await importFile(server, admin, exported.body, {
      settings: {
        object: 'throwaway',
        mode: 'create',
        keyField: null,
        mapping: mapping.filter(({ column }) => headings.has(column)),
      },
    });
    expect([done.problem, done.notes, done.failed]).toEqual([null, done.notes, 0]);
    expect(done).toMatchObject({ status: 'done', created: 1 });
    const both = await admin.list('/throwaways', {
      filter: { field: 'name', op: 'eq', value: 'Round trip' },
      sort: 'createdAt',
    });
    const [first, second] = both.body.data;
    for (const key of [
      'long',
      'whole',
      'exact',
      'price',
      'share',
      'isGood',
      'day',
      'moment',
      'length',
      'colour',
      'colours',
      'site',
      'land',
      'accountId',
      'ownerId',
      'teamId',
    ])
      expect([key, second[key]]).toEqual([key, first[key]]);
    expect(second.mails[0].address).toBe('every@example.com');
  });

  it('has a list screen and a form in the browser', async () => {
    await server.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.app.server.address() as AddressInfo;
    const base = `http://127.0.0.1:${port}`;
    const browser = await launchChromium();
    try {
      const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
      await context.setExtraHTTPHeaders({ authorization: `Bearer ${admin.key}` });
      const page = await context.newPage();
      page.setDefaultTimeout(50_000);
      await page.goto(`${base}/throwaways`);
      await page
        .getByRole('gridcell', { name: 'Quixotic' })
        .or(page.getByRole('rowheader', { name: 'Quixotic' }))
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'New throwaway' }).click();
      const dialog = page.getByRole('dialog', { name: 'New throwaway' });
      await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Made in the form');
      await dialog.getByRole('button', { name: 'Create', exact: true }).click();
      await expect
        .poll(
          async () =>
            (
              await admin.list('/throwaways', {
                filter: { field: 'name', op: 'eq', value: 'made in the form' },
                count: 'exact',
              })
            ).body.page.count,
          { timeout: 50_000 },
        )
        .toBe(1);
    } finally {
      await browser.close();
    }
  });
});
