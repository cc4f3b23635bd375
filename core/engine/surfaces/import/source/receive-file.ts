import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '#core/kit/problem.ts';
import { Utf8Check } from './encoding.ts';
import { limits } from './limits.ts';

/** What is known of a file once it has been received. */
export interface ReceivedFile {
  size: number;
  /** Its first bytes. */
  head: Buffer;
  utf8: Utf8Check;
}

const headBytes = 256 * 1024;

/** Writes the stream to the path and looks at it on the way. Throws 413 beyond 1 GB; nothing is left behind then. */
export async function receiveFile(content: Readable, path: string): Promise<ReceivedFile> {
  const utf8 = new Utf8Check();
  const pieces: Buffer[] = [];
  let kept = 0;
  let size = 0;
  const look = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limits.fileBytes) return done(new Problem(413, 'file_too_large', 'Files may have at most 1 GB.'));
      if (kept < headBytes) {
        pieces.push(Buffer.from(chunk.subarray(0, headBytes - kept)));
        kept += chunk.length;
      }
      utf8.add(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(content, look, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  utf8.end();
  return { size, head: Buffer.concat(pieces), utf8 };
}

const foreign: [bytes: string, what: string][] = [
  ['d0cf11e0a1b11ae1', 'This is an old Excel file (xls) or one protected by a password.'],
  ['255044462d', 'This is a PDF.'],
  ['89504e470d0a', 'This is an image.'],
  ['ffd8ff', 'This is an image.'],
  ['474946383', 'This is an image.'],
  ['1f8b', 'This file is compressed; unpack it first.'],
  ['377abcaf271c', 'This file is compressed; unpack it first.'],
  ['53514c69746520666f726d6174', 'This is a SQLite database.'],
  ['504152', 'This is a Parquet file.'],
  ['7b5c727466', 'This is a text document.'],
];

/** Whether the file is a workbook or text. Throws a 415 saying what it is otherwise, a 422 when it is empty. */
export function sniffFormat({ size, head }: ReceivedFile): 'csv' | 'xlsx' {
  if (size === 0) throw new Problem(422, 'empty_file', 'The file is empty.');
  const start = head.subarray(0, 16).toString('hex');
  if (start.startsWith('504b0304') || start.startsWith('504b0506')) return 'xlsx';
  const found = foreign.find(([bytes]) => start.startsWith(bytes));
  if (found) throw new Problem(415, 'not_a_table', `${found[1]} Save it as XLSX or CSV.`);
  const text = head.subarray(0, 1024).toString('latin1').trimStart().toLowerCase();
  if (/^(<!doctype|<html|<\?xml|<table)/.test(text))
    throw new Problem(415, 'not_a_table', 'This is a web page or XML, whatever its name says. Save it as XLSX or CSV.');
  return 'csv';
}
