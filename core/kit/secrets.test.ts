import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { keyIdOf, openWith, readSecretKey, sealWith } from './secrets.ts';

const key = readSecretKey(randomBytes(32).toString('base64'));
const other = readSecretKey(randomBytes(32).toString('base64'));

it('what is sealed opens with the same key and in the same place only', () => {
  const sealed = sealWith(key, 'geheim ✓', 'authenticator:1');
  expect(openWith(key, sealed, 'authenticator:1')).toBe('geheim ✓');
  expect(() => openWith(key, sealed, 'authenticator:2')).toThrow();
  expect(() => openWith(other, sealed, 'authenticator:1')).toThrow();
  expect(keyIdOf(sealed)).toBe(key.id);
});

it('the same secret is sealed differently each time', () => {
  expect(sealWith(key, 'x', 'y')).not.toBe(sealWith(key, 'x', 'y'));
});

it('sealed text that was changed opens nothing', () => {
  const sealed = sealWith(key, 'x', 'y');
  const [version, id, body] = sealed.split('.');
  const bytes = Buffer.from(body!, 'base64url');
  for (const at of [0, 13, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    expect(() => openWith(key, [version, id, changed.toString('base64url')].join('.'), 'y')).toThrow();
  }
});

it('a key that is too short is none', () => {
  expect(() => readSecretKey('c2hvcnQ=')).toThrow(/32 bytes/);
});
