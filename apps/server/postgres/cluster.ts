import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { makeAccountDirectory, type PostgresHome } from './home.ts';

/** The major version that the pinned packages bring. A newer one moves over by export and import. */
const MAJOR = '18';

/** The superuser of the embedded cluster. Only the supervisor uses it. */
export const SUPERUSER = 'postgres';

/**
 * Makes the cluster unless it is there. Text sorts by ICU's root collation, the same on every system;
 * the character classes that trigrams and full-text search go by come from C.UTF-8.
 * Throws with initdb's last line, or when the cluster is of another major version or another user's.
 */
export async function ensureCluster(home: PostgresHome, extraArgs: string[] = []): Promise<void> {
  const versionFile = join(home.cluster, 'PG_VERSION');
  if (!existsSync(versionFile)) return await createCluster(home, extraArgs);
  const { uid } = statSync(home.cluster);
  const expected = home.account.user?.uid ?? process.getuid?.() ?? uid;
  if (uid !== expected) {
    throw new Error(
      `${home.cluster} belongs to the system user ${uid} and PostgreSQL would run as ${expected}; start rapport as that user, or chown the directory.`,
    );
  }
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version !== MAJOR) {
    throw new Error(
      `${home.cluster} was made by PostgreSQL ${version} and this is PostgreSQL ${MAJOR}; export from the earlier version of rapport and import here.`,
    );
  }
}

async function createCluster(home: PostgresHome, extraArgs: string[]): Promise<void> {
  // Made aside and renamed when complete: an initdb that was killed leaves nothing that looks like a cluster.
  const unfinished = `${home.cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  let said = '';
  for (const characterClasses of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    makeAccountDirectory(unfinished, home.account);
    const { code, output } = await runInitdb(home, unfinished, characterClasses, extraArgs);
    if (code === 0) return renameSync(unfinished, home.cluster);
    rmSync(unfinished, { recursive: true, force: true });
    said = output;
    // Not every system knows every locale: macOS has no C.UTF-8.
    if (!output.includes('invalid locale')) break;
  }
  throw new Error(`PostgreSQL's initdb failed: ${said.trim().split('\n').at(-1)}`);
}

async function runInitdb(home: PostgresHome, directory: string, characterClasses: string, extraArgs: string[]) {
  const { account } = home;
  const command = [
    ...account.prefix,
    join(home.programs, 'bin/initdb'),
    `--pgdata=${directory}`,
    `--username=${SUPERUSER}`,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=und',
    '--locale=C',
    `--lc-ctype=${characterClasses}`,
    '--no-instructions',
    ...extraArgs,
  ];
  const child = spawn(command[0]!, command.slice(1), {
    cwd: '/',
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(account.user && { uid: account.user.uid, gid: account.user.gid }),
  });
  const [output, [code]] = await Promise.all([text(child.stderr!), once(child, 'exit')]);
  return { code: code as number | null, output };
}
