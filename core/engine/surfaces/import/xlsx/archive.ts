import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Problem } from '#core/kit/problem.ts';
import { limits } from '../source/limits.ts';

const mostEntries = 10_000;

/** A damaged or foreign archive, in words of a person. */
export function damagedWorkbook(what: string): Problem {
  return new Problem(
    422,
    'damaged_workbook',
    `The workbook cannot be read: ${what}. Save it anew in your spreadsheet.`,
  );
}

function tooLarge(what: string): Problem {
  return new Problem(413, 'workbook_too_large', `The workbook ${what} once unpacked. Save the sheet as CSV instead.`);
}

/** The parts of a workbook. Counts what is inflated, over all parts together, and stops beyond the limits. */
export class Archive {
  readonly #zip: ZipFile;
  readonly #entries: Map<string, Entry>;
  #inflated = 0;

  private constructor(zip: ZipFile, entries: Map<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** Throws a 422 when the file is no archive. */
  static async open(path: string): Promise<Archive> {
    let zip: ZipFile | undefined;
    try {
      zip = await openPromise(path, { autoClose: false });
      if (zip.entryCount > mostEntries) throw damagedWorkbook('it has too many parts');
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName.replace(/^\//, '').toLowerCase(), entry);
      return new Archive(zip, entries);
    } catch (error) {
      zip?.close();
      throw error instanceof Problem ? error : damagedWorkbook('it is no intact archive');
    }
  }

  has(part: string): boolean {
    return this.#entries.has(part.toLowerCase());
  }

  /** Text of a part in pieces; nothing when the workbook has no such part. Throws 413 beyond the limits. */
  async *read(part: string): AsyncGenerator<string> {
    const entry = this.#entries.get(part.toLowerCase());
    if (!entry) return;
    if (entry.generalPurposeBitFlag & 1) throw damagedWorkbook('it is protected by a password');
    // What the archive says of itself refuses an honest bomb at once; counting refuses the one that lies.
    this.#check(entry.uncompressedSize, entry.compressedSize, this.#inflated + entry.uncompressedSize);
    let stream: Readable | undefined;
    let bytes = 0;
    const decoder = new TextDecoder('utf-8');
    try {
      stream = await this.#zip.openReadStreamPromise(entry);
      for await (const chunk of stream) {
        const { length } = chunk as Buffer;
        bytes += length;
        this.#inflated += length;
        this.#check(bytes, entry.compressedSize, this.#inflated);
        yield decoder.decode(chunk as Buffer, { stream: true });
      }
      yield decoder.decode();
    } catch (error) {
      throw error instanceof Problem ? error : damagedWorkbook(`the part ${part} is damaged`);
    } finally {
      stream?.destroy();
    }
  }

  close() {
    this.#zip.close();
  }

  #check(bytes: number, compressed: number, inflated: number) {
    if (inflated > limits.inflatedBytes) throw tooLarge(`is larger than ${limits.inflatedBytes / 1024 ** 3} GB`);
    if (bytes > limits.ratioMattersFrom && bytes > compressed * limits.inflationRatio)
      throw tooLarge(`is more than ${limits.inflationRatio} times its size`);
  }
}
