import { createHash, randomBytes } from 'node:crypto';

/** A secret that is shown once; only its hash is kept. */
export interface Secret {
  token: string;
  hash: Buffer;
}

/** 256 random bits behind a prefix that tells what leaked, should it leak. */
export function newSecret(prefix: 'rs' | 'rk' | 'rt' | 'rc'): Secret {
  const token = `${prefix}_${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashToken(token) };
}

/** SHA-256. The token has full entropy, so a slow hash would add nothing. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
