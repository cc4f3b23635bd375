import { randomFillSync } from 'node:crypto';

const pool = new Uint8Array(4096);
let offset = pool.length;
let lastMillisecond = 0;
let counter = 0;

function takeRandom(count: number): Uint8Array {
  if (offset + count > pool.length) {
    randomFillSync(pool);
    offset = 0;
  }
  offset += count;
  return pool.subarray(offset - count, offset);
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, 12 bits of a counter that keeps ids of one process in
 * the order they were made, 62 random bits.
 */
export function newId(): string {
  let now = Date.now();
  if (now <= lastMillisecond) {
    counter += 1;
    if (counter > 0xfff) {
      lastMillisecond += 1;
      counter = 0;
    }
    now = lastMillisecond;
  } else {
    lastMillisecond = now;
    counter = takeRandom(1)[0]! & 0x7f;
  }
  const bytes = takeRandom(8);
  const high = Math.floor(now / 0x10000)
    .toString(16)
    .padStart(8, '0');
  const low = (now % 0x10000).toString(16).padStart(4, '0');
  const b = (index: number) => hex[bytes[index]!]!;
  const variant = hex[(bytes[0]! & 0x3f) | 0x80]!;
  return `${high}-${low}-7${counter.toString(16).padStart(3, '0')}-${variant}${b(1)}-${b(2)}${b(3)}${b(4)}${b(5)}${b(6)}${b(7)}`;
}

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the value is the text of a UUID of any version. */
export function isId(value: unknown): boolean {
  return typeof value === 'string' && pattern.test(value);
}
