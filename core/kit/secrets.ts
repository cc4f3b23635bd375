import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Seals secrets that must be read again (a TOTP secret, a client secret), so that the database alone tells none. */
export interface Secrets {
  /** `context` says what the secret is for (`authenticator:<id>`): sealed text moved to another place opens nothing. */
  seal(plain: string, context: string): string;
  /** Throws when the key is not known, the context another, or the text was changed. */
  open(sealed: string, context: string): string;
}

/** A key of 256 bits, and the name by which sealed text tells which one it needs. */
export interface SecretKey {
  id: string;
  key: Buffer;
}

/** The key of base64 text. Throws unless it is 32 bytes. The name is made of the key, so it need not be kept. */
export function readSecretKey(text: string): SecretKey {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32)
    throw new Error('a secret key is 32 bytes in base64, as "openssl rand -base64 32" prints them');
  return { id: createHash('sha256').update('rapport secret key').update(key).digest('hex').slice(0, 12), key };
}

const version = 's1';

/** AES-256-GCM under a fresh nonce of 96 bits (NIST SP 800-38D): `s1.<key id>.<nonce, tag and ciphertext>`. */
export function sealWith({ id, key }: SecretKey, plain: string, context: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [version, id, Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')].join('.');
}

/** Name of the key that the sealed text needs; undefined when the text is none. */
export function keyIdOf(sealed: string): string | undefined {
  const [found, id, body] = sealed.split('.');
  return found === version && body ? id : undefined;
}

export function openWith({ key }: SecretKey, sealed: string, context: string): string {
  const bytes = Buffer.from(sealed.split('.')[2]!, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
