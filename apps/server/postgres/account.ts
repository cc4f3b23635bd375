import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How PostgreSQL's programs are started: it refuses to run as root. */
export interface PostgresAccount {
  kind: 'same' | 'namespace' | 'other';
  /** Words before the program. */
  prefix: string[];
  /** The system user that the programs run as and the files must belong to; only for kind "other". */
  user?: SystemUser;
}

export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

/** In a user namespace the process is not root to itself while its files stay root's on the disk. */
const NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];

/**
 * Chooses the account: ourselves when we are not root; else a user namespace; else, where the system
 * permits none, the user postgres or nobody. Throws when nothing is left.
 */
export function choosePostgresAccount(): PostgresAccount {
  if (process.getuid?.() !== 0) return { kind: 'same', prefix: [] };
  const trial = spawnSync(NAMESPACE[0]!, [...NAMESPACE.slice(1), 'true'], { stdio: 'ignore' });
  return trial.status === 0 ? { kind: 'namespace', prefix: NAMESPACE } : findOtherAccount();
}

/** The account for a root that may not make user namespaces, as in most containers. */
export function findOtherAccount(): PostgresAccount {
  const user = findUser('postgres') ?? findUser('nobody');
  if (user) return { kind: 'other', prefix: [], user };
  throw new Error('PostgreSQL does not run as root; start rapport as an ordinary user, or set DATABASE_URL.');
}

function findUser(name: string): SystemUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return undefined;
  const [, , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}
