import { randomBytes, scrypt as scryptCallback, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const scrypt = promisify(scryptCallback) as (
  password: string,
  salt: Buffer,
  length: number,
  options: { N: number; r: number; p: number; maxmem: number },
) => Promise<Buffer>;

// OWASP's figures for scrypt (Password Storage Cheat Sheet): N = 2^15, r = 8, p = 3.
const dear = { N: 2 ** 15, r: 8, p: 3, maxmem: 128 * 1024 * 1024 };
let cost = dear;

/** For tests only, which sign in thousands of times and prove nothing about the figures. */
export function makePasswordsCheap(): void {
  cost = { ...dear, N: 2 ** 4, p: 1 };
}

/** `scrypt$N$r$p$salt$hash`, base64url. Takes about 100 ms of a core, on a thread of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await scrypt(password.normalize('NFKC'), salt, 32, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether the password is the one that was hashed. Takes as long when there is no hash at all. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, n, r, p, salt, hash] = (stored ?? `scrypt$${cost.N}$${cost.r}$${cost.p}$AAAA$AAAA`).split('$');
  const expected = Buffer.from(hash!, 'base64url');
  const options = { N: Number(n), r: Number(r), p: Number(p), maxmem: cost.maxmem };
  const actual = await scrypt(password.normalize('NFKC'), Buffer.from(salt!, 'base64url'), 32, options);
  return stored !== null && expected.length === actual.length && timingSafeEqual(actual, expected);
}
