import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';
import { importFile } from './uploads.ts';

/** A folder with public sample data (Maven's CRM Sales Opportunities, Northwind); the tests run where it is given. */
const folder = process.env.RAPPORT_REAL_DATA;

describe.runIf(folder)('public sample data', { timeout: 300_000 }, () => {
  let server: TestServer;
  let workspace: TestWorkspace;
  beforeAll(async () => {
    server = await startTestServer();
    workspace = await server.newWorkspace();
  });
  afterAll(() => server?.close());

  const bring = (file: string, settings?: Record<string, unknown>) =>
    importFile(server, workspace.admin, readFileSync(join(folder!, file)), {
      name: file.split('/').at(-1)!,
      ...(settings && { settings }),
    });
  const count = async (plural: string, filter?: unknown) =>
    (await workspace.admin.list(`/${plural}`, { count: 'exact', limit: '1', ...(filter !== undefined && { filter }) }))
      .body.page.count;

  it('brings in a pipeline with its accounts, products and people, as suggested', async () => {
    const accounts = await bring('b2b-pipeline/accounts.csv');
    expect(accounts).toMatchObject({ object: 'account', status: 'done', created: 85, failed: 0 });
    const products = await bring('b2b-pipeline/products.csv');
    expect(products).toMatchObject({ object: 'product', created: 7, failed: 0 });
    const people = await bring('b2b-pipeline/sales_teams.csv');
    expect(people).toMatchObject({ object: 'user', status: 'done', failed: 0 });
    const deals = await bring('b2b-pipeline/sales_pipeline.csv');
    expect(deals).toMatchObject({ object: 'opportunity', status: 'done', created: 8801, failed: 0 });

    expect(await count('accounts', { field: 'parentId', op: 'notEmpty' })).toBe(15);
    expect(await count('opportunities')).toBe(8801);
    expect(await count('opportunities', { field: 'category', op: 'eq', value: 'won' })).toBe(4238);
    expect(await count('opportunities', { field: 'category', op: 'eq', value: 'lost' })).toBe(2473);
    expect(await count('opportunities', { field: 'accountId', op: 'empty' })).toBe(1425);
    const product = await workspace.admin.list('/products', { filter: { field: 'name', op: 'eq', value: 'GTX Pro' } });
    expect(await count('opportunities', { field: 'productId', op: 'eq', value: product.body.data[0].id })).toBe(1480);
    const won = await workspace.admin.post('/opportunities/aggregate', {
      filter: { field: 'category', op: 'eq', value: 'won' },
      measures: [{ operation: 'sum', field: 'amount' }],
    });
    expect(Number(won.body.data[0].values[0])).toBe(10_005_534);
  });

  it('brings in customers as accounts and as contacts, suppliers, employees and products', async () => {
    const customers = await bring('northwind/customers.csv');
    expect(customers).toMatchObject({ object: 'account', status: 'done', created: 91, failed: 0 });
    const { body } = await workspace.admin.post(`/imports/${customers.id}/again`, { object: 'contact' });
    await workspace.admin.post(`/imports/${body.data.id}/run`);
    await server.runJobs();
    const people = (await workspace.admin.get(`/imports/${body.data.id}`)).body.data;
    expect(people).toMatchObject({ object: 'contact', status: 'done', created: 91, failed: 0 });
    expect(await count('contacts', { field: 'accountId', op: 'notEmpty' })).toBe(91);
    expect(await bring('northwind/suppliers.csv')).toMatchObject({ object: 'account', created: 29, failed: 0 });
    expect(await bring('northwind/employees.csv')).toMatchObject({ object: 'user', created: 9, failed: 0 });
    expect(await bring('northwind/products.csv')).toMatchObject({ object: 'product', created: 77, failed: 0 });
  });
});
