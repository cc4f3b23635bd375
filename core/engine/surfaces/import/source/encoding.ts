import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';
import { badRequest } from '#core/kit/problem.ts';

/** Encodings of text that spreadsheets and databases write. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'macintosh',
  'windows-1250',
  'windows-1251',
] as const;
export type Encoding = (typeof encodings)[number];

/** The text as one of the encodings read here. Throws a 400. */
export function readEncodingName(name: unknown): Encoding {
  const found = encodings.find((encoding) => encoding === name);
  if (!found) throw badRequest('unknown_encoding', `The encoding is one of ${encodings.join(', ')}.`, 'encoding');
  return found;
}

/** Turns bytes that come in pieces into text; a byte order mark at the start is dropped. */
export interface TextDecoding {
  write(bytes: Buffer): string;
  end(): string;
}

export function decodeText(encoding: Encoding): TextDecoding {
  const decoder = encoding === 'utf-8' ? new StringDecoder('utf8') : iconv.getDecoder(encoding, { stripBOM: false });
  let isFirst = true;
  const strip = (text: string | undefined) => {
    if (!text) return '';
    if (!isFirst) return text;
    isFirst = false;
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  };
  return { write: (bytes) => strip(decoder.write(bytes)), end: () => strip(decoder.end() as string | undefined) };
}

/** Whether a stream of bytes is UTF-8, and how far it is from being so. */
export class Utf8Check {
  #rest: Buffer = Buffer.alloc(0);
  #line = 1;
  /** Characters of more than one byte that are well formed, and bytes that are not. */
  wellFormed = 0;
  malformed = 0;
  firstMalformedLine = 0;

  add(chunk: Buffer) {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    const cut = endOfWhole(bytes);
    const whole = bytes.subarray(0, cut);
    this.#rest = Buffer.from(bytes.subarray(cut));
    if (isUtf8(whole)) {
      if (this.malformed === 0) this.wellFormed += countLeads(whole);
      if (this.firstMalformedLine === 0) for (const byte of whole) if (byte === 10) this.#line += 1;
    } else this.#look(whole);
  }

  end() {
    if (this.#rest.length > 0) this.#look(this.#rest);
  }

  #look(bytes: Buffer) {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte === 10) this.#line += 1;
      if (byte < 0x80) continue;
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
      if (size > 0 && at + size <= bytes.length && isUtf8(bytes.subarray(at, at + size))) {
        this.wellFormed += 1;
        at += size - 1;
        continue;
      }
      this.malformed += 1;
      if (this.firstMalformedLine === 0) this.firstMalformedLine = this.#line;
    }
  }
}

/** Where the last whole character ends: at most three bytes before the end. */
function endOfWhole(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return size > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function countLeads(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0xc2) count += 1;
  return count;
}
