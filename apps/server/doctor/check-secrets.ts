import { existsSync, statSync } from 'node:fs';
import type { Config } from '../config.ts';
import { keyFileOf, readKeyFile } from '../secrets/key-file.ts';
import { type Finding, ok, wrong } from './check.ts';

/** Whether the key of the secrets is there, readable as one, and its owner's alone. */
export function checkSecretKey({ secretKeys, dataDirectory }: Config): Finding {
  if (secretKeys) return ok('Secrets are encrypted with RAPPORT_SECRET_KEY');
  const file = keyFileOf(dataDirectory);
  if (!existsSync(file)) return ok(`Secrets are encrypted with ${file} (made at the first start)`);
  if (statSync(file).mode & 0o077) return wrong(`${file} can be read by others than its owner: chmod 600 it.`);
  try {
    readKeyFile(dataDirectory);
    return ok(`Secrets are encrypted with ${file}; keep a copy of it`);
  } catch (error) {
    return wrong((error as Error).message);
  }
}
