import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';
import { Problem } from '#core/kit/problem.ts';
import { waitForDrain } from './wait-for-drain.ts';

interface WrittenEntry {
  name: Buffer;
  crc: number;
  compressed: number;
  size: number;
  offset: number;
}

const most = 0xffff_ffff;
/** Sizes follow the content (bit 3), names are UTF-8 (bit 11). */
const flags = 0x0808;
const deflated = 8;
/** 1980-01-01: the same rows give the same bytes. */
const dosDate = 0x0021;

/** Writes a ZIP archive as its parts come, each compressed on its way; nothing is held but the list of parts. */
export class ZipWriter {
  readonly #out: Writable;
  readonly #gone: AbortSignal;
  readonly #entries: WrittenEntry[] = [];
  #offset = 0;
  #deflate: DeflateRaw | undefined;
  #entry: WrittenEntry | undefined;
  #done: Promise<unknown> = Promise.resolve();

  /** `gone` is raised when nobody reads any longer: writing then throws. */
  constructor(out: Writable, gone: AbortSignal) {
    this.#out = out;
    this.#gone = gone;
  }

  /** Bytes written to the part that is open. */
  get size(): number {
    return this.#entry?.size ?? 0;
  }

  async open(name: string): Promise<void> {
    const entry = { name: Buffer.from(name), crc: 0, compressed: 0, size: 0, offset: this.#offset };
    if (this.#offset > most)
      throw new Problem(413, 'too_large', 'The workbook would be larger than 4 GB. Export CSV instead.');
    this.#entry = entry;
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x0403_4b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(flags, 6);
    head.writeUInt16LE(deflated, 8);
    head.writeUInt16LE(dosDate, 12);
    head.writeUInt16LE(entry.name.length, 26);
    await this.#put(Buffer.concat([head, entry.name]));
    const deflate = createDeflateRaw({ level: 6 });
    this.#deflate = deflate;
    this.#done = (async () => {
      for await (const chunk of deflate) {
        entry.compressed += (chunk as Buffer).length;
        await this.#put(chunk as Buffer);
      }
    })();
    this.#done.catch(() => deflate.destroy());
  }

  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    const entry = this.#entry!;
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    if (!this.#deflate!.write(bytes)) await Promise.race([once(this.#deflate!, 'drain'), this.#done]);
  }

  async close(): Promise<void> {
    const entry = this.#entry!;
    this.#deflate!.end();
    await this.#done;
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(0x0807_4b50, 0);
    tail.writeUInt32LE(entry.crc, 4);
    tail.writeUInt32LE(entry.compressed, 8);
    tail.writeUInt32LE(entry.size, 12);
    await this.#put(tail);
    this.#entries.push(entry);
    this.#entry = undefined;
  }

  async add(name: string, text: string): Promise<void> {
    await this.open(name);
    await this.write(text);
    await this.close();
  }

  /** Writes the list of parts. The archive is whole then; the stream is the caller's to end. */
  async finish(): Promise<void> {
    const start = this.#offset;
    for (const entry of this.#entries) {
      const head = Buffer.alloc(46);
      head.writeUInt32LE(0x0201_4b50, 0);
      head.writeUInt16LE(20, 4);
      head.writeUInt16LE(20, 6);
      head.writeUInt16LE(flags, 8);
      head.writeUInt16LE(deflated, 10);
      head.writeUInt16LE(dosDate, 14);
      head.writeUInt32LE(entry.crc, 16);
      head.writeUInt32LE(entry.compressed, 20);
      head.writeUInt32LE(entry.size, 24);
      head.writeUInt16LE(entry.name.length, 28);
      head.writeUInt32LE(entry.offset, 42);
      await this.#put(Buffer.concat([head, entry.name]));
    }
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x0605_4b50, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(this.#offset - start, 12);
    end.writeUInt32LE(start, 16);
    await this.#put(end);
  }

  async #put(bytes: Buffer): Promise<void> {
    this.#gone.throwIfAborted();
    this.#offset += bytes.length;
    if (!this.#out.write(bytes)) await waitForDrain(this.#out, this.#gone);
  }
}
