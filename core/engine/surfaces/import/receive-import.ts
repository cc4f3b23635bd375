import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { newId } from '#core/kit/ids.ts';
import { Problem } from '#core/kit/problem.ts';
import type { Principal } from '../../access/principal.ts';
import type { Engine } from '../../engine.ts';
import { analyse } from './analyse.ts';
import type { ImportFiles } from './import-files.ts';
import { findImport, type ImportRow, insertImport, saveDraft } from './import-store.ts';
import { recallSettings } from './recall-settings.ts';
import { Utf8Check } from './source/encoding.ts';
import type { FileLayout } from './source/file-layout.ts';
import { type LayoutWish, layOutCsv, layOutWorkbook } from './source/open-file.ts';
import { type ReceivedFile, receiveFile, sniffFormat } from './source/receive-file.ts';
import { surveyFile } from './source/survey.ts';

export interface Arrival {
  content: Readable;
  fileName: string;
  object?: string;
  wish: LayoutWish;
}

/**
 * Takes a file in: keeps it, finds out how it is read and what its columns are. The whole file is read once, so that
 * what cannot be read is refused here, with its place, and nothing is kept of it.
 */
export async function receiveImport(
  engine: Engine,
  files: ImportFiles,
  principal: Principal,
  { content, fileName, object, wish }: Arrival,
): Promise<ImportRow> {
  const { workspaceId } = principal;
  const id = newId();
  await files.makeRoom(workspaceId);
  try {
    const received = await receiveFile(content, files.original(workspaceId, id));
    const format = sniffFormat(received);
    const read = await readLayout(files, workspaceId, { id, format }, received, wish);
    const model = await engine.models.for(principal);
    const found = await describe(engine, files, principal, { id, format, fileName, ...read }, object);
    const settings = object ? found.settings : await recallSettings(engine, principal, model, found);
    const row = { id, fileName, format, size: received.size, source: read.layout, ...found, settings };
    await insertImport(engine.database, principal, { ...row, object: settings.object });
  } catch (error) {
    await files.remove(workspaceId, id);
    throw error;
  }
  return findImport(engine.database, principal, id);
}

interface Layout {
  layout: FileLayout;
  sheets?: { name: string; isHidden: boolean }[];
}

async function readLayout(
  files: ImportFiles,
  workspaceId: number,
  { id, format }: Pick<ImportRow, 'id' | 'format'>,
  received: ReceivedFile,
  wish: LayoutWish,
): Promise<Layout> {
  const path = files.original(workspaceId, id);
  return format === 'csv'
    ? { layout: layOutCsv(received, wish) }
    : layOutWorkbook(path, files.rows(workspaceId, id), wish);
}

/** Reads the file as laid out, and guesses what it holds. */
async function describe(
  engine: Engine,
  files: ImportFiles,
  principal: Principal,
  { id, format, fileName, layout, sheets }: Pick<ImportRow, 'id' | 'format' | 'fileName'> & Layout,
  object?: string,
) {
  const path = await files.readable(principal.workspaceId, id, format);
  const survey = await surveyFile(path, layout);
  const model = await engine.models.for(principal);
  const options = { isWorkbook: format === 'xlsx', ...(object && { object }) };
  const { analysis, settings } = analyse(survey, fileName, model, principal, options);
  return { analysis: { ...analysis, ...(sheets && { sheets }) }, settings, rowCount: survey.rowCount };
}

/** Reads the file of a draft in another way, and begins its settings anew. */
export async function layOutAgain(
  engine: Engine,
  files: ImportFiles,
  principal: Principal,
  row: ImportRow,
  wish: LayoutWish,
): Promise<void> {
  const { id, format, fileName, source } = row;
  const { workspaceId } = principal;
  const full: LayoutWish = format === 'csv' ? { ...source, ...wish } : { sheet: source.sheet, ...wish };
  // Another delimiter or sheet may have its headings elsewhere.
  if (wish.headerRow === undefined && (wish.delimiter ?? wish.sheet ?? wish.encoding) !== undefined)
    delete full.headerRow;
  const path = files.original(workspaceId, id);
  if (!(await stat(path).catch(() => undefined)))
    throw new Problem(410, 'file_gone', 'The file of this import is no longer kept. Send it again.');
  const received = format === 'csv' ? await readHead(path) : { size: 0, head: Buffer.alloc(0), utf8: new Utf8Check() };
  const read = await readLayout(files, workspaceId, row, received, full);
  const found = await describe(engine, files, principal, { id, format, fileName, ...read });
  const draft = { id, source: read.layout, ...found, object: found.settings.object };
  if (!(await saveDraft(engine.database, workspaceId, draft))) throw notADraft();
}

/** Suggests anew for another object. */
export async function chooseObject(
  engine: Engine,
  files: ImportFiles,
  principal: Principal,
  row: ImportRow,
  object: string,
): Promise<void> {
  const { id, format, fileName, source } = row;
  const sheets = row.analysis.sheets;
  const layout = { layout: source, ...(sheets && { sheets }) };
  const found = await describe(engine, files, principal, { id, format, fileName, ...layout }, object);
  if (!(await saveDraft(engine.database, principal.workspaceId, { id, source, ...found, object }))) throw notADraft();
}

export function notADraft(): Problem {
  return new Problem(409, 'already_started', 'This import has been started; its settings stay as they are.');
}

async function readHead(path: string): Promise<ReceivedFile> {
  const utf8 = new Utf8Check();
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path, { end: 256 * 1024 - 1 })) {
    size += (chunk as Buffer).length;
    pieces.push(chunk as Buffer);
  }
  return { size, head: Buffer.concat(pieces), utf8 };
}
