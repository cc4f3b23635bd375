import pg, { type ClientConfig } from 'pg';
import { ensureServingRole } from '#core/database/roles.ts';
import { SUPERUSER } from './cluster.ts';

const DATABASE = 'rapport';
const OWNER = 'rapport';
const SERVING_ROLE = 'rapport_serving';

export interface EmbeddedDescription {
  ownerConfig: ClientConfig;
  servingConfig: ClientConfig;
  superuserConfig: ClientConfig;
  databaseName: string;
}

/** How the embedded database is reached through its socket directory. */
export function describeEmbedded(socketDirectory: string): EmbeddedDescription {
  const address = { host: socketDirectory, port: 5432 };
  return {
    ownerConfig: { ...address, user: OWNER, database: DATABASE },
    servingConfig: { ...address, user: SERVING_ROLE, database: DATABASE },
    superuserConfig: { ...address, user: SUPERUSER, database: SUPERUSER },
    databaseName: DATABASE,
  };
}

/** Makes the owner, the database and the serving role where they are missing. */
export async function ensureOwnDatabase({ superuserConfig, ownerConfig }: EmbeddedDescription): Promise<void> {
  const superuser = new pg.Client(superuserConfig);
  await superuser.connect();
  try {
    const { rows } = await superuser.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rows.length > 0) return;
    const { rows: roles } = await superuser.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [OWNER]);
    // Like the owner of an outside database: it makes the serving role itself, and is no superuser.
    if (roles.length === 0) await superuser.query(`CREATE ROLE ${OWNER} LOGIN CREATEROLE`);
    await superuser.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
  } finally {
    await superuser.end();
  }
  const owner = new pg.Client(ownerConfig);
  await owner.connect();
  try {
    await ensureServingRole(owner, { name: SERVING_ROLE });
  } finally {
    await owner.end();
  }
}
