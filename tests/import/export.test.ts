import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';
import { importFile } from './uploads.ts';

let server: TestServer;
let workspace: TestWorkspace;
beforeAll(async () => {
  server = await startTestServer();
  workspace = await server.newWorkspace();
});
afterAll(() => server.close());

async function download(path: string, key = workspace.admin.key) {
  const response = await server.app.inject({
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${key}` },
  });
  return { status: response.statusCode, bytes: response.rawPayload, text: response.body, headers: response.headers };
}

async function makeRecords() {
  const { admin } = workspace;
  const parent = await admin.post('/accounts', { name: 'Northern Group', type: 'partner' });
  const account = await admin.post('/accounts', {
    name: '=HYPERLINK("http://x")',
    parentId: parent.body.data.id,
    industry: 'medical',
    annualRevenue: { amount: '1234567.89', currency: 'EUR' },
    employees: 12,
    phones: [{ number: '+33612345678', label: 'mobile' }, { number: '+33145678901' }],
    emails: ['hello@example.com'],
    billingAddress: { street: '1 rue de la Paix\nBât. B', city: 'Paris', postalCode: '75002', country: 'FR' },
    description: 'Two lines,\n"quoted" and ; all',
    website: 'https://example.com',
  });
  const contact = await admin.post('/contacts', {
    firstName: 'Zoë',
    lastName: 'van den Berg',
    accountId: account.body.data.id,
    birthday: '1899-05-01',
    emails: ['zoe@example.com'],
  });
  return { parent: parent.body.data, account: account.body.data, contact: contact.body.data };
}

describe('export', () => {
  it('CSV has a mark for Excel, readable and keyed references, and no cell that is a formula', async () => {
    await makeRecords();
    const { status, text, headers } = await download('/accounts/export?sort=name');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="accounts-\d{4}-\d\d-\d\d\.csv"$/);
    expect(text.startsWith('\ufeffRapport id,Name,Parent account,Parent account id,')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain('Northern Group');
    expect(text).toContain('1234567.89,EUR');
    expect(text).toContain(`'+33612345678 (mobile)`);
  });

  it.each(['csv', 'xlsx'])('what %s export wrote, import reads as no change', async (format) => {
    for (const plural of ['accounts', 'contacts']) {
      const file = await download(`/${plural}/export?format=${format}`);
      expect(file.status).toBe(200);
      const type = String(file.headers['content-type']).split(';')[0]!;
      const before = (await workspace.admin.list(`/${plural}`, { sort: 'id' })).body.data;
      const done = await importFile(server, workspace.admin, file.bytes, { name: `${plural}.${format}`, type });
      expect(done.settings).toMatchObject({ object: plural.slice(0, -1), mode: 'upsert', keyField: 'id' });
      expect(done).toMatchObject({ status: 'done', created: 0, updated: 0, failed: 0, skipped: before.length });
      expect((await workspace.admin.list(`/${plural}`, { sort: 'id' })).body.data).toEqual(before);
    }
  });

  it('another workspace takes the same file, its references found by name', async () => {
    const other = await server.newWorkspace('Other');
    const file = await download('/accounts/export');
    const done = await importFile(server, other.admin, file.bytes, {
      name: 'accounts.csv',
      settings: { mode: 'create', keyField: null },
    });
    expect(done).toMatchObject({ status: 'done', failed: 0 });
    const { body } = await other.admin.list('/accounts', { sort: 'name', expand: 'parent' });
    expect(body.data[0]).toMatchObject({ name: '=HYPERLINK("http://x")', parent: { title: 'Northern Group' } });
    expect(body.data[0].billingAddress).toMatchObject({ street: '1 rue de la Paix\nBât. B', city: 'Paris' });
  });

  it('holds what the list holds: filter, words, sort, fields', async () => {
    const filter = encodeURIComponent(JSON.stringify({ field: 'industry', op: 'eq', value: 'medical' }));
    const { text } = await download(
      `/accounts/export?filter=${filter}&fields=name,employees&bom=false&delimiter=semicolon`,
    );
    expect(text.split('\r\n')[0]).toBe('Rapport id;Name;Employees');
    expect(text.trim().split('\r\n')).toHaveLength(2);
  });

  it('JSON lines carry the wire values', async () => {
    const { text, headers } = await download('/accounts/export?format=jsonl&sort=name');
    expect(headers['content-type']).toContain('application/jsonl');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0].annualRevenue).toMatchObject({ amount: '1234567.89', currency: 'EUR' });
  });

  it('asks for the right to export, and for parameters there are', async () => {
    const reader = await workspace.addUser('readOnly');
    expect((await download('/accounts/export', reader.key)).status).toBe(403);
    expect((await download('/accounts/export?limit=3')).status).toBe(400);
    expect((await download('/accounts/export?format=pdf')).status).toBe(400);
    expect((await download('/accounts/export?fields=nope')).status).toBe(400);
    expect((await download('/accounts/export?filter={}')).status).toBe(400);
    expect((await download('/accounts/export?sort=nope')).status).toBe(400);
    expect((await download('/nothing/export')).status).toBe(404);
  });
});
