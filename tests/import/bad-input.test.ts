import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipWriter } from '#core/engine/surfaces/export/zip-writer.ts';
import { limits } from '#core/engine/surfaces/import/source/limits.ts';
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';
import { importFile, sendFile } from './uploads.ts';

let server: TestServer;
let workspace: TestWorkspace;
beforeAll(async () => {
  server = await startTestServer();
  workspace = await server.newWorkspace();
});
afterAll(() => server.close());

const send = (content: string | Buffer, options = {}) =>
  sendFile(server, workspace.admin, content, { name: 'accounts.csv', ...options });
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function archive(parts: Record<string, string | (() => Iterable<string>)>): Promise<Buffer> {
  const out = new PassThrough({ highWaterMark: 1e9 });
  const zip = new ZipWriter(out, new AbortController().signal);
  for (const [name, content] of Object.entries(parts)) {
    await zip.open(name);
    for (const piece of typeof content === 'string' ? [content] : content()) await zip.write(piece);
    await zip.close();
  }
  await zip.finish();
  out.end();
  return buffer(out);
}

const workbook = {
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
};
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe('a file that cannot be read is refused with its place, and nothing is kept', () => {
  it.each([
    ['an empty file', '', 422, 'empty_file', /empty/],
    ['nothing but blank lines', '\n\n  \n', 422, 'empty_file', /blank lines/],
    ['headings alone', 'name,phone\n', 422, 'no_rows', /no rows/],
    [
      'two headings of one name',
      'name,phone,Name\nA,1,B\n',
      422,
      'duplicate_header',
      /columns 1 and 3 are both called "Name"/,
    ],
    ['a quote that stays open', 'name\nA\n"B\nC\n', 422, 'open_quote', /Line 3, column 1/],
    ['text behind a quote', 'name,x\n"A" B,1\n', 422, 'misplaced_quote', /Line 2, column 1/],
    ['a NUL byte', 'name\nA\nB\0C\n', 422, 'nul', /Line 3, column 1/],
    [
      'a thousand columns',
      `${Array.from({ length: 1000 }, (_, at) => `c${at}`).join(',')}\n`,
      422,
      'too_many_columns',
      /Line 1 has more than 500 columns/,
    ],
    ['a cell of 5 MB', `name\n${'x'.repeat(5_000_000)}\n`, 422, 'cell_too_long', /Line 2, column 1/],
    ['a quoted cell of 5 MB', `name\n"${'x'.repeat(5_000_000)}"\n`, 422, 'open_quote', /Line 2, column 1/],
    [
      'UTF-8 that is broken',
      Buffer.concat([Buffer.from(`name\n${'é\n'.repeat(40)}`), Buffer.from([0xff, 0x0a])]),
      422,
      'broken_encoding',
      /Line 42/,
    ],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 415, 'not_a_table', /xls/],
    ['an image', Buffer.from('89504e470d0a1a0a', 'hex'), 415, 'not_a_table', /image/],
    ['a web page', '<html><table></table></html>', 415, 'not_a_table', /web page/],
    ['an archive that is cut short', Buffer.from('504b0304140000', 'hex'), 422, 'damaged_workbook', /archive/],
  ])('%s', async (_name, content, status, code, detail) => {
    const answer = await send(content as string);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ code, detail: expect.stringMatching(detail as RegExp) });
    expect((await workspace.admin.get('/imports')).body.data).toEqual([]);
  });

  it('a workbook that inflates beyond all measure', async () => {
    const bomb = await archive({
      ...workbook,
      'xl/worksheets/sheet1.xml': function* () {
        yield '<worksheet><sheetData><row><c t="inlineStr"><is><t>';
        for (let at = 0; at < 80; at++) yield 'A'.repeat(1024 * 1024);
        yield '</t></is></c></row></sheetData></worksheet>';
      },
    });
    expect(bomb.length).toBeLessThan(200_000);
    const answer = await send(bomb, { type: xlsx });
    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject({
      code: 'workbook_too_large',
      detail: expect.stringContaining(`${limits.inflationRatio} times`),
    });
    const lying = Buffer.from(bomb);
    lying.writeUInt32LE(1000, lying.lastIndexOf('PK\x01\x02') + 24);
    expect(await send(lying, { type: xlsx })).toMatchObject({ status: 422, body: { code: 'damaged_workbook' } });
  });

  it('an archive that is no workbook, a sheet that is no XML, a formula without its result', async () => {
    const foreign = await send(await archive({ 'word/document.xml': '<w/>' }), { type: xlsx });
    expect(foreign).toMatchObject({ status: 415, body: { code: 'not_a_table' } });
    const open = await archive({ mimetype: 'x', 'content.xml': '<x/>' });
    expect((await send(open, { type: xlsx })).body.detail).toContain('OpenDocument');
    const broken = await send(await archive({ ...workbook, 'xl/worksheets/sheet1.xml': '<worksheet><row></c>' }), {
      type: xlsx,
    });
    expect(broken).toMatchObject({ status: 422, body: { code: 'damaged_workbook' } });
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row><row r="7"><c r="C7"><f>A1</f></c></row>';
    const formula = await send(await archive({ ...workbook, 'xl/worksheets/sheet1.xml': sheet(rows) }), { type: xlsx });
    expect(formula).toMatchObject({ status: 422, body: { code: 'formula_without_value', line: 7, column: 3 } });
    expect(formula.body.detail).toContain('Cell C7');
    const entities =
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>';
    const grown = await send(await archive({ ...workbook, 'xl/worksheets/sheet1.xml': entities }), { type: xlsx });
    expect(grown).toMatchObject({ status: 422, body: { code: 'damaged_workbook' } });
  });

  it('a file larger than 1 GB, as soon as it says so', async () => {
    const response = await server.app.inject({
      method: 'POST',
      url: '/api/v1/imports',
      headers: {
        authorization: `Bearer ${workspace.admin.key}`,
        'content-type': 'text/csv',
        'content-length': String(2 * 1024 ** 3),
      },
      payload: 'name\nA\n',
    });
    expect(response.statusCode).toBe(413);
  });

  it('a body of another kind, no body, parameters there are not', async () => {
    expect((await send('{}', { type: 'application/json' })).status).toBe(400);
    expect((await send('<x/>', { type: 'application/xml' })).status).toBe(415);
    expect((await send('name\nA\n', { query: { nope: '1' } })).body).toMatchObject({ code: 'unknown_parameter' });
    expect((await send('name\nA\n', { query: { encoding: 'klingon' } })).body).toMatchObject({
      code: 'unknown_encoding',
    });
    expect((await send('name\nA\n', { query: { object: 'nothing' } })).body).toMatchObject({ code: 'unknown_object' });
    expect((await workspace.admin.get('/imports')).body.data).toEqual([]);
  });
});

describe('a form', () => {
  it('takes the file as multipart, too', async () => {
    const form = [
      '--x',
      'Content-Disposition: form-data; name="file"; filename="../accounts.csv"',
      'Content-Type: text/csv',
      '',
      'name\nA\n',
      '--x--',
      '',
    ].join('\r\n');
    const answer = await send(form, { type: 'multipart/form-data; boundary=x', name: '' });
    expect(answer).toMatchObject({ status: 201, body: { data: { fileName: 'accounts.csv', rowCount: 1 } } });
    const none = await send('--x--\r\n', { type: 'multipart/form-data; boundary=x' });
    expect(none.status).toBe(400);
  });
});

describe('settings', () => {
  it('are checked, each fault by its name', async () => {
    const { body } = await send('name,phone\nA,1\n');
    const change = (settings: unknown) => workspace.admin.patch(`/imports/${body.data.id}`, settings);
    const column = (field: string) => ({ column: 'name', field, options: {} });
    expect((await change({ nope: 1 })).body).toMatchObject({ status: 400, code: 'unknown_field' });
    expect((await change({ mapping: [column('nope')] })).body.errors[0]).toMatchObject({
      path: 'mapping.0.field',
      code: 'unknown_field',
    });
    expect((await change({ mapping: [{ column: 'nope', field: 'name' }] })).body.errors[0]).toMatchObject({
      code: 'unknown_column',
    });
    expect(
      (await change({ mapping: [column('name'), { column: 'phone', field: 'name' }] })).body.errors[0],
    ).toMatchObject({ code: 'filled_twice' });
    expect((await change({ keyField: 'employees' })).body.errors[0]).toMatchObject({
      path: 'keyField',
      code: 'not_a_key',
    });
    expect((await change({ keyField: 'externalId' })).body.errors[0]).toMatchObject({
      path: 'keyField',
      code: 'not_mapped',
    });
    expect((await change({ mode: 'update', keyField: null })).body.errors[0]).toMatchObject({
      path: 'keyField',
      code: 'required',
    });
    expect((await change({ currency: 'XYZ' })).body.errors[0]).toMatchObject({ path: 'currency' });
    expect((await change({ defaults: { name: '{nope}' } })).body.errors[0]).toMatchObject({
      path: 'defaults.name',
      code: 'unknown_column',
    });
    expect((await change({ object: 'nothing' })).status).toBe(400);
    expect((await change({ source: { delimiter: 'x' } })).status).toBe(422);
  });

  it('another delimiter, header row or object begins anew', async () => {
    const { body } = await send('Report of today\nname;phone\nA;0612345678\n');
    expect(body.data).toMatchObject({ source: { delimiter: ';', headerRow: 2 }, rowCount: 1 });
    const { id } = body.data;
    const other = await workspace.admin.patch(`/imports/${id}`, { source: { headerRow: 1, delimiter: ',' } });
    expect(other.body.data).toMatchObject({ rowCount: 2, analysis: { columns: [{ name: 'Report of today' }] } });
  });
});

it('a formula in a cell is text, never computed, and leaves harmless', async () => {
  const done = await importFile(server, workspace.admin, `name,employees\n=cmd|' /C calc'!A0,x\nA,1\nB,2\n`, {
    name: 'accounts.csv',
  });
  expect(done).toMatchObject({ status: 'done', failed: 1 });
  const file = await workspace.admin.get(`/imports/${done.id}/failed.csv`);
  expect(file.body).toContain(`"'=cmd|' /C calc'!A0",x,2,`);
});
