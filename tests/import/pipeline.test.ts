import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';
import { importFile, sendFile } from './uploads.ts';

let server: TestServer;
let workspace: TestWorkspace;
beforeAll(async () => {
  server = await startTestServer();
  workspace = await server.newWorkspace();
});
afterAll(() => server.close());

const bring = (name: string, content: string, settings?: Record<string, unknown>) =>
  importFile(server, workspace.admin, content, { name, ...(settings && { settings }) });
const list = async (path: string, query = {}) => (await workspace.admin.list(path, query)).body.data;

it('accounts: parents named further down, a sector misspelt, a place that is a country', async () => {
  const accounts = `account,sector,year_established,revenue,employees,office_location,subsidiary_of
Hill Works,technolgy,1996,1100.04,2822,United States,
Bright Lane,medical,1999,251.41,495,Kenya,Oak Group
Oak Group,retail,1986,647.18,1185,Philipines,
`;
  const done = await bring('accounts.csv', accounts);
  expect(done).toMatchObject({ object: 'account', status: 'done', created: 3, failed: 0 });
  expect(done.notes.similar).toEqual({ industry: { 'technolgy → technology': 1 } });
  const records = await list('/accounts', { expand: 'parent', sort: 'name' });
  expect(records).toMatchObject([
    { name: 'Bright Lane', parent: { title: 'Oak Group' }, billingAddress: { country: 'KE' }, foundedYear: 1999 },
    { name: 'Hill Works', industry: 'technology', annualRevenue: { amount: '1100.04' }, employees: 2822 },
    { name: 'Oak Group', billingAddress: { street: 'Philipines' } },
  ]);
});

it('products with their prices', async () => {
  const done = await bring(
    'products.csv',
    'product,series,sales_price\nKX Pro,KX,4821\nKX Basic,KX,550\nMT Special,MT,55\n',
  );
  expect(done).toMatchObject({ object: 'product', created: 3, failed: 0 });
  expect(await list('/products', { sort: 'name' })).toMatchObject([
    { name: 'KX Basic', price: { amount: '550.00' } },
    {},
    {},
  ]);
});

it('agents as users, with managers who are made because they are named', async () => {
  const done = await bring(
    'sales_teams.csv',
    'sales_agent,manager,regional_office\nAnna Reed,Tom Hale,Central\nBen Cole,Tom Hale,West\n',
  );
  expect(done).toMatchObject({
    object: 'user',
    created: 2,
    failed: 0,
    notes: { created: { user: { count: 1, names: ['Tom Hale'] } } },
  });
  expect(
    await list('/users', { expand: 'manager', filter: { field: 'name', op: 'eq', value: 'Anna Reed' } }),
  ).toMatchObject([{ region: 'Central', manager: { title: 'Tom Hale' } }]);
});

it('deals of the past: stages and accounts found or made, products by a similar name, what they lack flagged', async () => {
  const deals = `opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
W1,Anna Reed,KXPro,Hill Works,Won,2016-10-20,2017-03-01,1054
L1,Ben Cole,KX Basic,Oak Group,Lost,2016-10-25,2017-03-11,0
E1,Ben Cole,MT Special,,Engaging,2016-11-25,,
P1,Anna Reed,KX Basic,Unheard,Prospecting,,,
`;
  const done = await bring('sales_pipeline.csv', deals);
  expect(done).toMatchObject({ object: 'opportunity', status: 'done', created: 4, failed: 0, flagged: 3 });
  expect(done.notes).toMatchObject({
    similar: { productId: { 'KXPro → KX Pro': 1 } },
    created: { stage: { count: 1, names: ['Engaging'] }, account: { count: 1, names: ['Unheard'] } },
    flags: { noLostReason: 1, noAccount: 1, noAmount: 2, noCloseDate: 2 },
  });
  const records = await list('/opportunities', { sort: 'externalId', expand: 'account,stage.category,owner,product' });
  expect(records).toMatchObject([
    {
      externalId: 'E1',
      name: 'MT Special',
      category: 'open',
      flags: ['noAccount', 'noAmount', 'noCloseDate'],
      stage: { title: 'Engaging', category: 'open' },
    },
    { externalId: 'L1', category: 'lost', flags: ['noLostReason'], account: { title: 'Oak Group' } },
    { externalId: 'P1', category: 'open', account: { title: 'Unheard' } },
    {
      externalId: 'W1',
      name: 'Hill Works – KXPro',
      category: 'won',
      closeDate: '2017-03-01',
      closedAt: '2017-03-01T12:00:00.000Z',
      startDate: '2016-10-20',
      owner: { title: 'Anna Reed' },
      product: { title: 'KX Pro' },
      flags: null,
    },
  ]);
  const moves = await list('/stageMoves', { count: 'exact' });
  expect(moves).toHaveLength(4);
});

it('the same file again changes nothing', async () => {
  const again = await bring(
    'products.csv',
    'product,series,sales_price\nKX Pro,KX,4821\nKX Basic,KX,550\nMT Special,MT,55\n',
  );
  expect(again).toMatchObject({
    created: 0,
    updated: 0,
    skipped: 3,
    notes: { skipped: { unchanged: 3 } },
  });
});

it('one file of companies and people: accounts first, then their contacts', async () => {
  const customers = `customerID,companyName,contactName,contactTitle,address,city,region,postalCode,country,phone,fax
ALFA,Taquería Álamo,José Pedro Núñez,Owner,Mataderos  2312,México D.F.,NULL,05023,Mexico,(5) 555-3932,NULL
BOLD,Bólido Comidas,Ana de la Cruz,Sales Rep,C/ Araquil 67,Madrid,NULL,28023,Spain,(91) 555 22 82,(91) 555 91 99
`;
  const accounts = await bring('customers.csv', customers);
  expect(accounts).toMatchObject({ object: 'account', created: 2, failed: 0 });
  const [first] = await list('/accounts', { filter: { field: 'externalId', op: 'eq', value: 'ALFA' } });
  expect(first).toMatchObject({
    name: 'Taquería Álamo',
    billingAddress: { street: 'Mataderos  2312', city: 'México D.F.', postalCode: '05023', country: 'MX' },
  });
  expect(first.billingAddress.region).toBeUndefined();
  const [second] = await list('/accounts', { filter: { field: 'externalId', op: 'eq', value: 'BOLD' } });
  expect(second.phones).toMatchObject([{ number: '+34915552282' }, { number: '+34915559199', label: 'fax' }]);

  const copy = await workspace.admin.post(`/imports/${accounts.id}/again`, { object: 'contact' });
  expect(copy.status).toBe(201);
  await workspace.admin.post(`/imports/${copy.body.data.id}/run`);
  await server.runJobs();
  const done = (await workspace.admin.get(`/imports/${copy.body.data.id}`)).body.data;
  expect(done).toMatchObject({ object: 'contact', status: 'done', created: 2, failed: 0, notes: { created: {} } });
  expect(await list('/contacts', { sort: 'name', expand: 'account' })).toMatchObject([
    { firstName: 'Ana', lastName: 'de la Cruz', title: 'Sales Rep', account: { title: 'Bólido Comidas' } },
    { firstName: 'José Pedro', lastName: 'Núñez', account: { title: 'Taquería Álamo' } },
  ]);
});

it('employees: a name made of two columns, and a manager by number further down', async () => {
  const employees = `employeeID,lastName,firstName,title,birthDate,region,reportsTo
1,Dahl,Nora,Sales Representative,1948-12-08 00:00:00.000,WA,2
2,Fuller,Abel,Vice President,1952-02-19 00:00:00.000,WA,NULL
`;
  const done = await bring('employees.csv', employees);
  expect(done).toMatchObject({
    object: 'user',
    created: 2,
    failed: 0,
    settings: { defaults: { name: '{firstName} {lastName}' } },
  });
  expect(
    await list('/users', { filter: { field: 'externalId', op: 'eq', value: '1' }, expand: 'manager' }),
  ).toMatchObject([{ name: 'Nora Dahl', title: 'Sales Representative', manager: { title: 'Abel Fuller' } }]);
});

it('a company’s own choices grow by what a file brings', async () => {
  const field = await workspace.admin.post('/fields', {
    object: 'account',
    label: 'Loyalty',
    type: 'choice',
    options: { options: [{ value: 'gold', label: { en: 'Gold', fr: 'Or' } }] },
  });
  expect(field.status).toBe(201);
  const text = 'name,Loyalty\nFirst,Or\nSecond,Platinum\nThird,platinum\n';
  const sent = await sendFile(server, workspace.admin, text, { name: 'accounts.csv' });
  const preview = await workspace.admin.post(`/imports/${sent.body.data.id}/preview`);
  expect(preview.body.data.rows[1].notes).toMatchObject([{ kind: 'newChoice', words: 'Platinum' }]);
  const done = await bring('accounts.csv', text);
  expect(done).toMatchObject({ created: 3, failed: 0 });
  const records = await list('/accounts', { filter: { field: 'loyalty', op: 'notEmpty' }, sort: 'name' });
  expect(records.map(({ loyalty }: { loyalty: string }) => loyalty)).toEqual(['gold', 'Platinum', 'Platinum']);
});
