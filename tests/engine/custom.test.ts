import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../fixtures/server.ts';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
  ({ admin } = await server.newWorkspace());
});
afterAll(() => server.close());

/** A field of each type that an administrator can make, with a value and a filter that finds it. */
const types: {
  type: string;
  options?: object;
  value: unknown;
  stored?: unknown;
  filter: { op: string; value?: unknown };
  sorts?: boolean;
}[] = [
  { type: 'text', value: 'Hello', filter: { op: 'contains', value: 'ell' }, sorts: true },
  { type: 'longText', value: 'Two\nlines', filter: { op: 'contains', value: 'lines' } },
  { type: 'richText', value: '<p>Hi <script>alert(1)</script></p>', stored: '<p>Hi </p>', filter: { op: 'notEmpty' } },
  { type: 'integer', value: 42, filter: { op: 'gt', value: 41 }, sorts: true },
  { type: 'decimal', value: '1.5', filter: { op: 'between', value: ['1', '2'] }, sorts: true },
  { type: 'percent', value: 25, filter: { op: 'eq', value: 25 }, sorts: true },
  { type: 'duration', value: 90, filter: { op: 'gte', value: 90 }, sorts: true },
  { type: 'yesNo', value: true, filter: { op: 'eq', value: true }, sorts: true },
  { type: 'date', value: '2026-02-28', filter: { op: 'lt', value: '2026-03-01' }, sorts: true },
  {
    type: 'dateTime',
    value: '2026-02-28T10:00:00Z',
    stored: expect.stringMatching(/^2026-02-28T10:00:00/),
    filter: { op: 'gt', value: '2026-02-28T09:00:00Z' },
    sorts: true,
  },
  {
    type: 'choice',
    options: { options: [{ value: 'a', label: { en: 'A', fr: 'A' } }] },
    value: 'a',
    filter: { op: 'in', value: ['a'] },
    sorts: true,
  },
  {
    type: 'choices',
    options: { options: [{ value: 'a', label: { en: 'A', fr: 'A' } }] },
    value: ['a'],
    filter: { op: 'containsAny', value: ['a'] },
  },
  {
    type: 'money',
    value: { amount: '12.5', currency: 'EUR' },
    stored: { amount: '12.50', currency: 'EUR', baseAmount: '12.50' },
    filter: { op: 'gte', value: 12 },
    sorts: true,
  },
  {
    type: 'link',
    value: 'example.com',
    stored: expect.stringContaining('https://example.com'),
    filter: { op: 'contains', value: 'example' },
  },
  {
    type: 'emails',
    value: ['a@example.com'],
    stored: [expect.objectContaining({ address: 'a@example.com' })],
    filter: { op: 'contains', value: 'a@ex' },
  },
  {
    type: 'phones',
    value: ['+33123456789'],
    stored: [expect.objectContaining({ number: '+33123456789' })],
    filter: { op: 'notEmpty' },
  },
  {
    type: 'address',
    value: { city: 'Lyon', country: 'FR' },
    stored: expect.objectContaining({ city: 'Lyon', country: 'FR' }),
    filter: { op: 'contains', value: 'lyo' },
  },
];

async function makeField(object: string, type: string, options: object = {}, more: object = {}) {
  const { status, body } = await admin.post('/fields', {
    object,
    label: `A ${type}`,
    key: `my${type.charAt(0).toUpperCase()}${type.slice(1)}`,
    type,
    options,
    ...more,
  });
  expect([type, status, body.detail]).toEqual([type, 201, undefined]);
  return body.data;
}

describe.each(['account', 'visitReport'])('fields that an administrator adds to %s', (object) => {
  const plural = object === 'account' ? 'accounts' : 'visitReports';
  beforeAll(async () => {
    if (object === 'visitReport') {
      const made = await admin.post('/objects', {
        name: object,
        plural,
        label: 'Visit report',
        pluralLabel: 'Visit reports',
      });
      expect(made.status).toBe(201);
    }
  });

  it.each(types)(
    'of type $type: stored, read, filtered, sorted, kept in history',
    async ({ type, options, value, stored, filter, sorts }) => {
      const field = await makeField(object, type, options);
      const { status, body } = await admin.post(`/${plural}`, { name: 'With', [field.key]: value });
      expect([status, body.errors]).toEqual([201, undefined]);
      expect(body.data[field.key]).toEqual(stored ?? value);
      await admin.post(`/${plural}`, { name: 'Without' });
      const found = await admin.list(`/${plural}`, { filter: { and: [{ field: field.key, ...filter }] } });
      expect([found.status, found.body.data?.map(({ id }: { id: string }) => id)]).toEqual([200, [body.data.id]]);
      const empty = await admin.list(`/${plural}`, { filter: { field: field.key, op: 'notEmpty' }, count: 'exact' });
      expect(empty.body.page.count).toBe(1);
      const sorted = await admin.list(`/${plural}`, { sort: `-${field.key}`, limit: 1 });
      if (sorts) expect(sorted.body.data[0].id).toBe(body.data.id);
      const cleared = await admin.patch(`/${plural}/${body.data.id}`, { [field.key]: null });
      expect(cleared.body.data[field.key]).toBeNull();
      const history = await admin.get(`/${plural}/${body.data.id}/history`);
      expect(Object.keys(history.body.data[0].changes)).toEqual([field.key]);
    },
  );

  it('references follow to the other record, and filter through it', async () => {
    const { body: field } = await admin.post('/fields', {
      object,
      label: 'Sponsor',
      key: 'sponsorId',
      type: 'reference',
      options: { to: 'contact' },
    });
    const { body: contact } = await admin.post('/contacts', { firstName: 'Ann', lastName: `Sponsor ${object}` });
    const { body: record } = await admin.post(`/${plural}`, { name: 'Sponsored', [field.data.key]: contact.data.id });
    const found = await admin.list(`/${plural}`, {
      filter: { field: 'sponsor.lastName', op: 'startsWith', value: 'sponsor' },
      expand: 'sponsor',
    });
    expect(found.body.data.map(({ id }: { id: string }) => id)).toEqual([record.data.id]);
    expect(found.body.data[0].sponsor.title).toBe(`Ann Sponsor ${object}`);
    const refused = await admin.post(`/${plural}`, { name: 'X', sponsorId: record.data.id });
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, 'sponsorId']);
  });

  it('formulas and roll-ups are computed, filtered and refused when they make no sense', async () => {
    await makeField(object, 'integer', {}, { key: 'left' });
    const { body } = await admin.post('/fields', {
      object,
      label: 'Double',
      key: 'double',
      type: 'formula',
      options: { expression: 'left * 2', result: 'number' },
    });
    expect(body.data).toMatchObject({ isReadOnly: true });
    const { body: record } = await admin.post(`/${plural}`, { name: 'Computed', left: 21 });
    expect(Number(record.data.double)).toBe(42);
    const found = await admin.list(`/${plural}`, { filter: { field: 'double', op: 'gt', value: 41 } });
    expect(found.body.data).toHaveLength(1);
    const circle = await admin.post('/fields', {
      object,
      label: 'Circle',
      key: 'circle',
      type: 'formula',
      options: { expression: 'circle + 1', result: 'number' },
    });
    expect(circle.status).toBe(422);
    const unknown = await admin.post('/fields', {
      object,
      label: 'Bad',
      key: 'bad',
      type: 'formula',
      options: { expression: 'nothing + 1', result: 'number' },
    });
    expect(unknown.status).toBe(422);
  });

  it('an indexed field is filled by a job and read from its slot then, also after changes', async () => {
    const { body: plain } = await admin.post('/fields', { object, label: 'Code', key: 'code', type: 'text' });
    const { body: record } = await admin.post(`/${plural}`, { name: 'Coded', code: 'K-1' });
    const { body: indexing } = await admin.patch(`/fields/${plain.data.id}`, { indexed: true });
    expect(indexing.data.isIndexing).toBe(true);
    const during = await admin.list(`/${plural}`, { filter: { field: 'code', op: 'eq', value: 'k-1' } });
    expect(during.body.data).toHaveLength(1);
    await server.runJobs();
    const { body: metadata } = await admin.get('/metadata');
    const described = metadata.objects
      .find(({ name }: { name: string }) => name === object)
      .fields.find(({ key }: { key: string }) => key === 'code');
    expect(described).toMatchObject({ isIndexed: true });
    expect(described.isIndexing).toBeUndefined();
    await admin.patch(`/${plural}/${record.data.id}`, { code: 'K-2' });
    const after = await admin.list(`/${plural}`, { filter: { field: 'code', op: 'eq', value: 'k-2' }, sort: 'code' });
    expect(after.body.data.map(({ code }: { code: string }) => code)).toEqual(['K-2']);
  });

  it('are in the API’s description', async () => {
    const { body } = await admin.get('/openapi.json');
    const component = object === 'account' ? 'Account' : 'VisitReport';
    expect(body.paths[`/${plural}`]).toBeDefined();
    expect(Object.keys(body.components.schemas[component].properties)).toEqual(
      expect.arrayContaining(['myText', 'myMoney', 'double']),
    );
  });
});

describe('a field made by an administrator', () => {
  it('is refused with the reason when its type, key or options are wrong', async () => {
    const refused = [
      await admin.post('/fields', { object: 'account', label: 'X', type: 'hologram' }),
      await admin.post('/fields', { object: 'account', label: 'X', key: 'name', type: 'text' }),
      await admin.post('/fields', { object: 'nothing', label: 'X', type: 'text' }),
      await admin.post('/fields', { object: 'account', label: 'X', type: 'reference', options: { to: 'nothing' } }),
      await admin.post('/fields', { object: 'account', label: 'X', type: 'choice', options: {} }),
      await admin.post('/fields', { object: 'account', label: 'X', type: 'text', options: { colour: 'red' } }),
      await admin.post('/fields', { object: 'account', label: 'X', type: 'text', colour: 'red' }),
      await admin.post('/objects', { name: 'account', plural: 'things', label: 'X', pluralLabel: 'X' }),
      await admin.post('/objects', { name: 'thing', plural: 'imports', label: 'X', pluralLabel: 'X' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([400, 409, 400, 422, 422, 422, 400, 409, 409]);
  });

  it.each(['x', 't', 'd', 'n', 'doc', 'at', 'user', 'select', 'order'])(
    'may have the key "%s": no name inside a statement is in its way',
    async (key) => {
      await admin.post('/fields', { object: 'lead', label: key, key, type: 'text' });
      const { status, body } = await admin.post('/leads', { lastName: 'Key', [key]: 'value' });
      expect([status, body.data?.[key]]).toEqual([201, 'value']);
      const list = await admin.list('/leads', {
        filter: { field: key, op: 'eq', value: 'value' },
        sort: key,
        q: 'key',
      });
      expect([list.status, list.body.data?.length]).toEqual([200, 1]);
      expect((await admin.get(`/leads/${body.data.id}/timeline`)).status).toBe(200);
    },
  );

  it('is gone from everything once deleted, and back with its values when restored', async () => {
    const { body: field } = await admin.post('/fields', {
      object: 'account',
      label: 'Brief',
      key: 'brief',
      type: 'text',
    });
    const { status, body: record } = await admin.post('/accounts', { name: 'Brief', brief: 'kept' });
    expect([status, record.detail]).toEqual([201, undefined]);
    expect((await admin.delete(`/fields/${field.data.id}`)).status).toBe(204);
    expect((await admin.get(`/accounts/${record.data.id}`)).body.data.brief).toBeUndefined();
    expect((await admin.post('/accounts', { name: 'X', brief: 'no' })).status).toBe(400);
    await admin.post(`/fields/${field.data.id}/restoration`);
    expect((await admin.get(`/accounts/${record.data.id}`)).body.data.brief).toBe('kept');
  });
});

it('marks of a field are taken away by null or false, and those not named stay', async () => {
  const { body: made } = await admin.post('/fields', {
    object: 'account',
    label: 'Birthday of the boss',
    type: 'date',
    help: 'When to call',
    personal: 'private',
    sensitive: true,
    customerFacing: true,
    retentionMonths: 24,
    purpose: 'Congratulations',
    default: '2000-01-01',
  });
  const path = `/fields/${made.data.id}`;
  expect(made.data).toMatchObject({ personal: 'private', isSensitive: true, retentionMonths: 24 });
  const { status, body } = await admin.patch(path, { personal: null, sensitive: false });
  expect([status, body.data.personal, body.data.isSensitive]).toEqual([200, undefined, false]);
  expect(body.data).toMatchObject({ isCustomerFacing: true, retentionMonths: 24, purpose: { en: 'Congratulations' } });
  const cleared = await admin.patch(path, {
    customerFacing: null,
    retentionMonths: null,
    purpose: null,
    help: null,
    default: null,
  });
  expect(cleared.status).toBe(200);
  expect(cleared.body.data).toMatchObject({ isCustomerFacing: false });
  for (const mark of ['retentionMonths', 'purpose', 'help', 'default', 'personal'])
    expect(cleared.body.data).not.toHaveProperty(mark);
});
