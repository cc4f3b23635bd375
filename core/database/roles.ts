import { createHash } from 'node:crypto';
import { type ClientBase, escapeIdentifier, escapeLiteral } from 'pg';
import { buildScramVerifier } from './scram.ts';

/** PostgreSQL cuts longer names off. */
const LONGEST_NAME_BYTES = 63;

/** The role that requests are served with. It owns nothing and passes no row-level security. */
export interface ServingRole {
  name: string;
  /** undefined: the role signs in without one (peer, trust). */
  password?: string;
}

/** The serving role's name on a cluster that others use too; roles belong to the whole cluster. */
export function nameServingRole(databaseName: string): string {
  const name = `rapport_serving_${databaseName}`;
  if (Buffer.byteLength(name) <= LONGEST_NAME_BYTES) return name;
  return `rapport_serving_${createHash('sha256').update(databaseName).digest('hex').slice(0, 32)}`;
}

/**
 * Makes the serving role, or puts an existing one right; to be called as the owner. Runs in a transaction
 * of its own. Throws when the owner may not make roles, saying what to run instead.
 */
export async function ensureServingRole(owner: ClientBase, { name, password }: ServingRole): Promise<void> {
  const role = escapeIdentifier(name);
  await owner.query('BEGIN');
  try {
    // Two processes that alter one role at once would fail each other.
    await owner.query(`SELECT pg_advisory_xact_lock(hashtextextended('rapport serving role', 0))`);
    const { rows } = await owner.query(
      'SELECT rolname AS name, rolcanlogin, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = $1',
      [name],
    );
    if (rows.length > 0) refuseAttributes(rows[0]);
    if (rows.length === 0) {
      await owner.query(`CREATE ROLE ${role} LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION`);
    } else if (!rows[0].rolcanlogin) {
      await owner.query(`ALTER ROLE ${role} LOGIN`);
    }
    if (password !== undefined) {
      await owner.query(`ALTER ROLE ${role} PASSWORD ${escapeLiteral(buildScramVerifier(password))}`);
    }
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    if ((error as { code?: string }).code === INSUFFICIENT_PRIVILEGE) throw new CannotMakeRole(name, error);
    throw error;
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';

/** The owner may not make or alter the serving role. */
export class CannotMakeRole extends Error {
  constructor(name: string, cause: unknown) {
    super(
      `the database owner may not make or change the role ${name}; let it (ALTER ROLE <owner> CREATEROLE), or make a role yourself and give its address in DATABASE_SERVING_URL.`,
      { cause },
    );
    this.name = 'CannotMakeRole';
  }
}

/**
 * Makes sure that the connected role is held by row-level security. Throws with one sentence when it is a
 * superuser, has BYPASSRLS, or owns a table or can become a role that does.
 */
export async function assertServingRoleIsSafe(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{
    name: string;
    rolsuper: boolean;
    rolbypassrls: boolean;
    owned: string | null;
  }>(`
    SELECT rolname AS name, rolsuper, rolbypassrls,
      (SELECT format('%I.%I', nspname, relname)
         FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
        WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND nspname !~ '^pg_' AND nspname <> 'information_schema'
          AND pg_has_role(pg_roles.oid, relowner, 'MEMBER')
        LIMIT 1) AS owned
    FROM pg_roles WHERE rolname = current_user`);
  const role = rows[0]!;
  refuseAttributes(role);
  if (role.owned !== null) refuse(role.name, `owns ${role.owned} or belongs to its owner`);
}

function refuseAttributes({
  name,
  rolsuper,
  rolbypassrls,
}: {
  name: string;
  rolsuper: boolean;
  rolbypassrls: boolean;
}) {
  if (rolsuper) refuse(name, 'is a superuser');
  if (rolbypassrls) refuse(name, 'has BYPASSRLS');
}

function refuse(name: string, reason: string): never {
  throw new Error(
    `the serving role ${name} ${reason}, and the walls between workspaces would not hold for it; serve with another role.`,
  );
}
