import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '#core/database/with-client.ts';
import { defineRules } from '#core/engine/operations/rules.ts';
import { csvLine } from '#core/engine/surfaces/csv-text.ts';
import { resumeLeftImports } from '#core/engine/surfaces/import/resume.ts';
import { CsvReader } from '#core/engine/surfaces/import/source/csv-reader.ts';
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';
import { importFile, sendFile } from './uploads.ts';

let server: TestServer;
let workspace: TestWorkspace;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const count = async (plural: string, filter?: unknown) =>
  (await workspace.admin.list(`/${plural}`, { count: 'exact', limit: '1', ...(filter !== undefined && { filter }) }))
    .body.page.count;

function accountsFile(rows: number, change: (row: number) => Record<string, string> = () => ({})): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const values = { id: `A-${row}`, name: `Account ${row}`, employees: String(row), parent: '', ...change(row) };
    return csvLine([values.id, values.name, values.employees, values.parent]);
  });
  return csvLine(['Account ID', 'Name', 'Employees', 'Parent account']) + lines.join('');
}

async function startImport(content: string, settings?: Record<string, unknown>): Promise<string> {
  const sent = await sendFile(server, workspace.admin, content, { name: 'accounts.csv' });
  const { id } = sent.body.data;
  if (settings) expect((await workspace.admin.patch(`/imports/${id}`, settings)).status).toBe(200);
  expect((await workspace.admin.post(`/imports/${id}/run`)).status).toBe(202);
  return id;
}

const read = async (id: string) => (await workspace.admin.get(`/imports/${id}`)).body.data;

/** Makes the server fail, not refuse, when it comes upon the account of that name. */
function failAt(name: string, failure: () => void): () => void {
  const rules = server.engine.rules.get('account') ?? [];
  const trap = defineRules({
    object: 'account',
    prepare: (change) => {
      if (change.after.name === name) failure();
    },
  });
  server.engine.rules.set('account', [...rules, trap]);
  return () => server.engine.rules.set('account', rules);
}

describe('an import', () => {
  beforeAll(async () => {
    workspace = await server.newWorkspace();
  });

  it('goes on where it was when the server failed, and doubles nothing', async () => {
    const mend = failAt('Account 1300', () => {
      throw new Error('a fault of ours');
    });
    const id = await startImport(
      accountsFile(1500, (row) => ({ parent: row % 10 === 1 ? `Account ${1499 - row}` : '' })),
    );
    await server.runJobs();
    const failed = await read(id);
    expect(failed).toMatchObject({
      status: 'failed',
      position: 1000,
      created: 1000,
      problem: expect.stringContaining('error of ours'),
    });
    expect(await count('accounts')).toBe(1000);
    mend();
    expect((await workspace.admin.post(`/imports/${id}/run`)).status).toBe(202);
    await server.runJobs();
    expect(await read(id)).toMatchObject({
      status: 'done',
      position: 1500,
      created: 1500,
      updated: 0,
      skipped: 0,
      failed: 0,
    });
    expect(await count('accounts')).toBe(1500);
    expect(await count('accounts', { field: 'parentId', op: 'notEmpty' })).toBe(150);
    const other = await workspace.admin.list('/accounts', {
      filter: { field: 'name', op: 'eq', value: 'Account 11' },
      expand: 'parent',
    });
    expect(other.body.data[0].parent.title).toBe('Account 1488');
  });

  it('left behind by a process that was killed is found and taken up again', async () => {
    const id = await startImport(accountsFile(700, (row) => ({ id: `K-${row}`, name: `Killed ${row}` })));
    const before = await count('accounts');
    await withClient(server.database.superuserConfig, async (client) => {
      // As a killed process leaves it: the job locked by nobody who lives, the import silent for a minute.
      await client.query(
        `update graphile_worker._private_jobs set locked_by = 'gone', locked_at = now() where key = $1`,
        [`import:${id}`],
      );
      await client.query(
        `update data.import set status = 'running', heartbeat_at = now() - interval '1 minute' where id = $1`,
        [id],
      );
    });
    await server.runJobs();
    expect((await read(id)).position).toBe(0);
    expect(await resumeLeftImports(server.engine, server.services.ownerConfig)).toBe(1);
    await server.runJobs();
    expect(await read(id)).toMatchObject({ status: 'done', created: 700 });
    expect(await count('accounts')).toBe(before + 700);
  });

  it('can be cancelled: what came in stays, what did not does not, and it can go on', async () => {
    const before = await count('accounts');
    const mend = failAt('Cancelled 600', () => {
      mend();
      void workspace.admin.post(`/imports/${id}/cancel`);
    });
    const id = await startImport(accountsFile(2000, (row) => ({ id: `C-${row}`, name: `Cancelled ${row}` })));
    await server.runJobs();
    const cancelled = await read(id);
    expect(cancelled.status).toBe('cancelled');
    expect(cancelled.position).toBeLessThan(2000);
    expect(cancelled.created).toBe(cancelled.position);
    expect(await count('accounts')).toBe(before + cancelled.created);
    await workspace.admin.post(`/imports/${id}/run`);
    await server.runJobs();
    expect(await read(id)).toMatchObject({ status: 'done', created: 2000 });
  });

  it('cancelled before it began does nothing', async () => {
    const id = await startImport(accountsFile(3, (row) => ({ id: `N-${row}`, name: `Never ${row}` })));
    expect((await workspace.admin.post(`/imports/${id}/cancel`)).body.data.status).toBe('cancelled');
    await server.runJobs();
    expect(await read(id)).toMatchObject({ status: 'cancelled', created: 0 });
    expect((await workspace.admin.post(`/imports/${id}/cancel`)).status).toBe(409);
  });

  it('is undone as a whole: what it made goes to the trash, what it changed gets its values back', async () => {
    await importFile(
      server,
      workspace.admin,
      accountsFile(3, (row) => ({ id: `U-${row}`, name: `Undo ${row}` })),
      { name: 'accounts.csv' },
    );
    const before = await count('accounts');
    const change = accountsFile(600, (row) => ({
      id: `U-${row}`,
      name: `Undo ${row}`,
      employees: '7',
      parent: row === 5 ? 'Brand new parent' : '',
    }));
    const done = await importFile(server, workspace.admin, change, { name: 'accounts.csv' });
    expect(done).toMatchObject({ created: 597, updated: 3, failed: 0, notes: { created: { account: { count: 1 } } } });
    expect((await workspace.admin.post(`/imports/${done.id}/undo`)).status).toBe(202);
    await server.runJobs();
    expect(await read(done.id)).toMatchObject({ status: 'undone', canUndo: false });
    expect(await count('accounts')).toBe(before);
    const kept = await workspace.admin.list('/accounts', { filter: { field: 'externalId', op: 'eq', value: 'U-2' } });
    expect(kept.body.data[0].employees).toBe(2);
    expect((await workspace.admin.post(`/imports/${done.id}/undo`)).status).toBe(409);
  });
});

describe('a row', () => {
  beforeAll(async () => {
    workspace = await server.newWorkspace();
  });
  const settings = (mode: string, keyField: string | null = 'externalId') => ({ mode, keyField });
  const bring = (content: string, more: Record<string, unknown> = {}) =>
    importFile(server, workspace.admin, content, { name: 'accounts.csv', settings: more });

  it('is made, changed or left by its key', async () => {
    expect(await bring(accountsFile(4), settings('upsert'))).toMatchObject({ created: 4 });
    const again = accountsFile(6, (row) => (row === 1 ? { employees: '99' } : ({} as Record<string, string>)));
    expect(await bring(again, settings('upsert'))).toMatchObject({
      created: 2,
      updated: 1,
      skipped: 3,
      notes: { skipped: { unchanged: 3 } },
    });
    expect(await bring(accountsFile(8), settings('create'))).toMatchObject({
      created: 2,
      skipped: 6,
      notes: { skipped: { exists: 6 } },
    });
    expect(
      await bring(
        accountsFile(9, () => ({ employees: '5' })),
        settings('update'),
      ),
    ).toMatchObject({ updated: 7, skipped: 2, notes: { skipped: { notFound: 1, unchanged: 1 } } });
  });

  it('that repeats a key changes what the one before made', async () => {
    const twice = `Account ID,Name,Employees\nT-1,Twice,1\nT-2,Other,1\nT-1,Twice,2\nT-1,Twice,3\n`;
    expect(await bring(twice, settings('upsert'))).toMatchObject({ created: 2, updated: 2 });
    const { body } = await workspace.admin.list('/accounts', { filter: { field: 'name', op: 'eq', value: 'Twice' } });
    expect(body.data).toMatchObject([{ employees: 3 }]);
  });

  it('without a word in a cell leaves the field as it is', async () => {
    await bring(`Account ID,Name,Employees\nL-1,Left,5\n`, settings('upsert'));
    await bring(`Account ID,Name,Employees\nL-1,Left renamed,NULL\n`, settings('upsert'));
    const { body } = await workspace.admin.list('/accounts', {
      filter: { field: 'externalId', op: 'eq', value: 'L-1' },
    });
    expect(body.data).toMatchObject([{ name: 'Left renamed', employees: 5 }]);
  });

  it('that fails is kept with its reason, corrected and imported again', async () => {
    const bad = `Account ID,Name,Employees,Phone,Parent account\nF-1,Fine,1,0612345678,\nF-2,,2,,\nF-3,Bad,many,me@x,Nobody\nF-1,Double,1,,\nF-5,"Good, too",5,,,extra\n`;
    const done = await bring(bad, { ...settings('create', null), createMissing: { references: false } });
    expect(done).toMatchObject({ rowCount: 5, created: 1, failed: 4, skipped: 0 });
    const { body: failures } = await workspace.admin.get(`/imports/${done.id}/failures`);
    type Failure = { line: number; errors: { column: string; code: string }[] };
    expect(
      failures.data.map(({ line, errors }: Failure) => [line, errors.map(({ column, code }) => [column, code])]),
    ).toEqual([
      [3, [['Name', 'required']]],
      [
        4,
        [
          ['Employees', 'not_a_number'],
          ['Phone', 'not_a_phone'],
          ['Parent account', 'unknown_reference'],
        ],
      ],
      [5, [['Account ID', 'not_unique']]],
      [6, [[null, 'too_many_cells']]],
    ]);
    const file = String((await workspace.admin.get(`/imports/${done.id}/failed.csv`)).body);
    const rows = [...new CsvReader(',').push(file.slice(1))].map(({ cells }) => cells);
    expect(rows[0]).toEqual([
      'Account ID',
      'Name',
      'Employees',
      'Phone',
      'Parent account',
      'Import: line',
      'Import: problem',
    ]);
    expect(rows[3]).toEqual(['F-1', 'Double', '1', '', '', '5', 'Account ID: is already used by another record']);
    const mended: Record<string, string> = { many: '3', 'me@x': '', Nobody: '' };
    const corrected = rows
      .map((cells) => cells.map((cell, at) => mended[cell] ?? (cells[0] === 'F-2' && at === 1 ? 'Named' : cell)))
      .map((cells) => csvLine(cells))
      .join('');
    const again = await bring(corrected.replace('F-1,Double', 'F-4,Double'));
    expect(again).toMatchObject({ created: 4, failed: 0, settings: { mode: 'create', keyField: null } });
  });

  it('leaves out words that mean nothing, where a column is told to', async () => {
    const text = `Name,Type,Employees,Parent account\nShaky,nonsense,many,Nobody Knows\n`;
    const fields = { Name: 'name', Type: 'type', Employees: 'employees', 'Parent account': 'parentId' };
    const mapping = Object.entries(fields).map(([column, field]) => ({ column, field, options: { missing: 'empty' } }));
    const done = await bring(text, { mapping, ...settings('create', null) });
    expect(done).toMatchObject({
      created: 1,
      failed: 0,
      notes: {
        left: { type: { nonsense: 1 }, employees: { many: 1 }, parentId: { 'Nobody Knows': 1 } },
        created: {},
      },
    });
  });

  it('never gets lost: made, changed, left and failed are all there were', async () => {
    const word = fc.constantFrom('', 'A', 'b', 'C', 'NULL', 'x'.repeat(300), '"', '=1');
    const number = fc.constantFrom('', '1', '2', '-5', 'many', '1e9', '12');
    const row = fc.tuple(fc.constantFrom('', 'K-1', 'K-2', 'k-2', 'K-3', ' '), word, number, word);
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.constantFrom('create', 'update', 'upsert'),
        async (rows, mode) => {
          const text =
            csvLine(['Account ID', 'Name', 'Employees', 'Parent account']) +
            rows.map((cells) => csvLine(cells)).join('');
          const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== '')).length;
          if (filled === 0) return;
          const before = await count('accounts');
          const mapping = [
            ['Account ID', 'externalId'],
            ['Name', 'name'],
            ['Employees', 'employees'],
            ['Parent account', 'parentId'],
          ].map(([column, field]) => ({ column, field }));
          const done = await bring(text, { mapping, defaults: {}, ...settings(mode) });
          expect(done.rowCount).toBe(filled);
          expect(done.created + done.updated + done.skipped + done.failed).toBe(filled);
          const besides = done.notes.created.account?.count ?? 0;
          expect(await count('accounts')).toBe(before + done.created + besides);
          const { data } = (await workspace.admin.get(`/imports/${done.id}/failures`)).body;
          expect(data).toHaveLength(done.failed);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('a person', () => {
  beforeAll(async () => {
    workspace = await server.newWorkspace();
  });

  it('sees and steers their own imports; an administrator all', async () => {
    const member = await workspace.addUser('member');
    const other = await workspace.addUser('member');
    const sent = await sendFile(server, member, 'name\nA\n', { name: 'accounts.csv' });
    const { id } = sent.body.data;
    expect((await other.get(`/imports/${id}`)).status).toBe(404);
    expect((await other.post(`/imports/${id}/run`)).status).toBe(404);
    expect((await other.get('/imports')).body.data).toEqual([]);
    expect((await workspace.admin.get(`/imports/${id}`)).status).toBe(200);
    const stranger = (await server.newWorkspace()).admin;
    expect((await stranger.get(`/imports/${id}`)).status).toBe(404);
  });

  it('without the right imports nothing, and makes no users on the way', async () => {
    const reader = await workspace.addUser('readOnly');
    expect((await sendFile(server, reader, 'name\nA\n')).status).toBe(403);
    const member = await workspace.addUser('member');
    const sent = await sendFile(server, member, 'name,owner\nA,Nobody Known\n', { name: 'accounts.csv' });
    expect(sent.body.data.settings.createMissing.users).toBe(false);
    const preview = await member.post(`/imports/${sent.body.data.id}/preview`);
    expect(preview.body.data.rows[0]).toMatchObject({
      what: 'fail',
      errors: [{ column: 'owner', code: 'unknown_reference' }],
    });
    const asked = await member.patch(`/imports/${sent.body.data.id}`, {
      mapping: [
        { column: 'name', field: 'name' },
        { column: 'owner', field: 'ownerId', options: { missing: 'create' } },
      ],
    });
    expect(asked.body.errors[0]).toMatchObject({ code: 'forbidden' });
    expect((await sendFile(server, member, 'name\nA\n', { query: { object: 'user' } })).status).toBe(403);
  });
});

describe('a preview', () => {
  beforeAll(async () => {
    workspace = await server.newWorkspace();
  });

  it('tells what becomes of each row, and changes nothing', async () => {
    await workspace.admin.post('/accounts', { name: 'Known', employees: 4 });
    const text = `name,sector,employees,parent account\nKnown,retail,5,\nNew,technolgy,1,Further down\n,retail,2,\nFurther down,odd trade,x,\nSame,,,Unheard of\n`;
    const sent = await sendFile(server, workspace.admin, text, { name: 'accounts.csv' });
    const { id } = sent.body.data;
    await workspace.admin.patch(`/imports/${id}`, {
      mapping: ['name', 'industry', 'employees', 'parentId'].map((field, at) => ({
        column: ['name', 'sector', 'employees', 'parent account'][at],
        field,
      })),
    });
    const before = await count('accounts');
    const { body } = await workspace.admin.post(`/imports/${id}/preview`);
    // biome-ignore lint/suspicious/noExplicitAny: tests read whatever shape they assert
    expect(body.data.rows.map(({ what }: any) => what)).toEqual(['update', 'create', 'fail', 'fail', 'create']);
    expect(body.data.rows[0]).toMatchObject({ changes: ['industry', 'employees'], recordId: expect.any(String) });
    expect(body.data.rows[1]).toMatchObject({
      title: 'New',
      cells: { sector: { words: 'technolgy', becomes: 'technology' } },
      notes: [
        { kind: 'similar', means: 'technology' },
        { kind: 'later', words: 'Further down' },
      ],
    });
    expect(body.data.rows[4].notes).toMatchObject([{ kind: 'created', object: 'account', words: 'Unheard of' }]);
    expect(body.data.counts).toEqual({ created: 2, updated: 1, skipped: 0, failed: 2, flagged: 0 });
    expect(await count('accounts')).toBe(before);
    expect((await workspace.admin.get('/operations')).body.data).toEqual([]);
  });
});
