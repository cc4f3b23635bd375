import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';
import { importFile } from './uploads.ts';

let server: TestServer;
let workspace: TestWorkspace;
beforeAll(async () => {
  server = await startTestServer();
  workspace = await server.newWorkspace();
});
afterAll(() => server.close());

const accounts = `account,sector,year_established,revenue,employees,office_location,subsidiary_of
Hill Works,technolgy,1996,1100.04,2822,United States,
Bright Lane,medical,1999,251.41,495,United States,Oak Group
Oak Group,retail,1986,647.18,1185,Kenya,
`;

it('accounts with a parent that stands further down', async () => {
  const done = await importFile(server, workspace.admin, accounts, { name: 'accounts.csv' });
  console.log(JSON.stringify(done, null, 1));
  expect(done).toMatchObject({ status: 'done', created: 3, failed: 0 });
  const { body } = await workspace.admin.list('/accounts', { expand: 'parent', sort: 'name' });
  console.log(JSON.stringify(body.data[0]));
  expect(body.data.map((one: any) => [one.name, one.parent?.title ?? null])).toEqual([['Bright Lane', 'Oak Group'], ['Hill Works', null], ['Oak Group', null]]);
});
