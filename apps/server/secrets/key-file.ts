import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { readSecretKey, type SecretKey } from '#core/kit/secrets.ts';
import { CommandFailure } from '../command.ts';

const comment = `# The keys that secrets in the database are sealed with, newest first. Keep a copy apart from the database's backups:
# without it nobody's authenticator app and no single sign-on works any more. "rapport secrets rotate" makes another.
`;

export const keyFileOf = (dataDirectory: string) => join(dataDirectory, 'secret.key');

function writeWhole(file: string, lines: string[]): void {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeSync(descriptor, `${comment}${lines.join('\n')}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

const newKey = () => randomBytes(32).toString('base64');
const besides = (file: string) => `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;

/** Makes the file with a first key where there is none. Two processes that start at once agree on one. */
function ensureKeyFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = besides(file);
  writeWhole(draft, [newKey()]);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The keys of the file, newest first; the file is made at the first start. */
export function readKeyFile(dataDirectory: string): SecretKey[] {
  const file = keyFileOf(dataDirectory);
  try {
    return linesOf(file).map(readSecretKey);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw new CommandFailure(`${file} cannot be used: ${(error as Error).message}.`, 1, { cause: error });
    ensureKeyFile(file);
    return linesOf(file).map(readSecretKey);
  }
}

/** Puts a new key before the others, in one step: whoever reads meanwhile finds the old file or the new one. */
export function addKeyToFile(dataDirectory: string): void {
  readKeyFile(dataDirectory);
  replaceKeys(dataDirectory, (lines) => [newKey(), ...lines]);
}

/** Takes away keys that nothing needs any more. */
export function dropKeysFromFile(dataDirectory: string, isNeeded: (key: SecretKey) => boolean): void {
  replaceKeys(dataDirectory, (lines) => lines.filter((line) => isNeeded(readSecretKey(line))));
}

function replaceKeys(dataDirectory: string, change: (lines: string[]) => string[]): void {
  const file = keyFileOf(dataDirectory);
  const draft = besides(file);
  writeWhole(draft, change(linesOf(file)));
  renameSync(draft, file);
}
