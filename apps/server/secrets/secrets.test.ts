import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '#apps/server/config.ts';
import { withClient } from '#core/database/with-client.ts';
import { newId } from '#core/kit/ids.ts';
import { readSecretKey } from '#core/kit/secrets.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/fixtures/database.ts';
import { loadSealedColumns } from '../registry.ts';
import { auditRotation } from './audit-rotation.ts';
import { addKeyToFile, dropKeysFromFile, keyFileOf, readKeyFile } from './key-file.ts';
import { makeSecrets } from './make-secrets.ts';
import { sealAnew } from './rotate.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'rapport-test-'));
  return () => rmSync(directory, { recursive: true, force: true });
});

const configOf = (environment: Record<string, string> = {}) =>
  readConfig({ RAPPORT_DATA_DIR: directory, LOG_LEVEL: 'silent', ...environment });

describe('the key file', () => {
  it('is made at the first start, for its owner only, and is the same at the next', () => {
    const [key] = readKeyFile(directory);
    expect(statSync(keyFileOf(directory)).mode & 0o777).toBe(0o600);
    expect(readKeyFile(directory)).toEqual([key]);
    expect(readdirSync(directory)).toEqual(['secret.key']);
  });

  it('that cannot be read as keys ends the start with its name', async () => {
    readKeyFile(directory);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(keyFileOf(directory), 'nonsense\n');
    expect(() => readKeyFile(directory)).toThrow(/secret\.key cannot be used.*32 bytes/);
  });

  it('is looked at by the doctor', async () => {
    const { checkSecretKey } = await import('../doctor/check-secrets.ts');
    expect(checkSecretKey(configOf()).state).toBe('ok');
    expect(readdirSync(directory)).toEqual([]);
    readKeyFile(directory);
    expect(checkSecretKey(configOf()).state).toBe('ok');
    chmodSync(keyFileOf(directory), 0o644);
    expect(checkSecretKey(configOf())).toMatchObject({
      state: 'wrong',
      sentence: expect.stringContaining('chmod 600'),
    });
  });

  it('takes a new key in front, which a running server seals with from then on', () => {
    const secrets = makeSecrets(configOf());
    const before = secrets.seal('x', 'y');
    addKeyToFile(directory);
    const after = secrets.seal('x', 'y');
    const [newest, oldest] = readKeyFile(directory);
    expect([before.split('.')[1], after.split('.')[1]]).toEqual([oldest!.id, newest!.id]);
    expect([secrets.open(before, 'y'), secrets.open(after, 'y')]).toEqual(['x', 'x']);
    dropKeysFromFile(directory, ({ id }) => id === newest!.id);
    expect(readKeyFile(directory).map(({ id }) => id)).toEqual([newest!.id]);
    expect(readFileSync(keyFileOf(directory), 'utf8')).toMatch(/^# /);
  });
});

describe('RAPPORT_SECRET_KEY', () => {
  const [a, b] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];

  it('takes the place of the file', () => {
    const secrets = makeSecrets(configOf({ RAPPORT_SECRET_KEY: a! }));
    expect(secrets.seal('x', 'y').split('.')[1]).toBe(readSecretKey(a!).id);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('of several seals with the first and opens with any', () => {
    const old = makeSecrets(configOf({ RAPPORT_SECRET_KEY: a! })).seal('x', 'y');
    const both = makeSecrets(configOf({ RAPPORT_SECRET_KEY: `${b},${a}` }));
    expect(both.open(old, 'y')).toBe('x');
    expect(() => makeSecrets(configOf({ RAPPORT_SECRET_KEY: b! })).open(old, 'y')).toThrow(/is not known here/);
  });

  it('that is none ends the start with its name', () => {
    expect(() => configOf({ RAPPORT_SECRET_KEY: 'short' })).toThrow(/RAPPORT_SECRET_KEY/);
  });
});

describe('rotating', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('seals everything anew, each in its place', async () => {
    const secrets = makeSecrets(configOf());
    const people = ['one', 'two'].map((secret) => ({ id: newId(), secret }));
    await withClient(database.ownerConfig, async (owner) => {
      for (const { id, secret } of people) {
        await owner.query('insert into auth.identity (id, email) values ($1, $2)', [id, `${id}@example.com`]);
        const sealed = secrets.seal(secret, `authenticator:${id}`);
        await owner.query('insert into auth.authenticator (identity_id, secret) values ($1, $2)', [id, sealed]);
      }
      addKeyToFile(directory);
      const keys = readKeyFile(directory);
      expect(await sealAnew(owner, await loadSealedColumns(), keys)).toBe(2);
      expect(await sealAnew(owner, await loadSealedColumns(), keys)).toBe(0);
      dropKeysFromFile(directory, ({ id }) => id === keys[0]!.id);
      const { rows } = await owner.query('select identity_id as id, secret from auth.authenticator');
      const fresh = makeSecrets(configOf());
      const opened = rows.map(({ id, secret }) => ({ id, secret: fresh.open(secret, `authenticator:${id}`) }));
      expect(opened).toEqual(expect.arrayContaining(people));
    });
  });

  it('is kept in the trail of every workspace, without the key', async () => {
    await withClient(database.ownerConfig, async (owner) => {
      await owner.query("insert into data.workspace (id, name) overriding system value values (7, 'One'), (8, 'Two')");
      await auditRotation(owner, 2);
    });
    await withClient(database.superuserConfig, async (client) => {
      const { rows } = await client.query(
        'select workspace_id as id, kind, cause, details from data.audit_event order by 1',
      );
      const event = { kind: 'key.secretsRotated', cause: 'commandLine', details: { secrets: 2 } };
      expect(rows).toEqual([
        { id: 7, ...event },
        { id: 8, ...event },
      ]);
    });
  });
});
