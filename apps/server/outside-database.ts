import pg, { type ClientConfig } from 'pg';
import { nameServingRole, type ServingRole } from '#core/database/roles.ts';
import { deriveServingPassword } from '#core/database/scram.ts';
import { CommandFailure } from './command.ts';
import type { Config } from './config.ts';

/** How an outside database is reached, and by which roles. Each configuration names its user and its database, too. */
export interface OutsideDatabase {
  ownerConfig: ClientConfig;
  servingConfig: ClientConfig;
  directConfig: ClientConfig;
  /** The role that migrating makes; its password is undefined where it is not ours to set. */
  servingRole: ServingRole;
  /** Whether the administrator made the serving role and gave its address. */
  isServingRoleGiven: boolean;
}

/**
 * Works out the connections from DATABASE_URL (the owner), DATABASE_DIRECT_URL (past a pooler) and
 * DATABASE_SERVING_URL. Throws CommandFailure when the address names no database.
 */
export function describeOutsideDatabase(config: Config & { databaseUrl: string }): OutsideDatabase {
  const direct = config.databaseDirectUrl ?? config.databaseUrl;
  const ownerConfig = describeConnection(direct);
  if (config.databaseServingUrl) {
    const serving = readCredentials(config.databaseServingUrl);
    return {
      ownerConfig,
      servingConfig: describeConnection(config.databaseServingUrl),
      directConfig: describeConnection(signInAs(direct, serving.user, serving.password)),
      servingRole: { name: serving.user },
      isServingRoleGiven: true,
    };
  }
  const owner = readCredentials(config.databaseUrl);
  const name = nameServingRole(owner.database);
  const password = owner.password && deriveServingPassword(owner.password, owner.database);
  return {
    ownerConfig,
    servingConfig: describeConnection(signInAs(config.databaseUrl, name, password)),
    directConfig: describeConnection(signInAs(direct, name, password)),
    servingRole: { name, password },
    isServingRoleGiven: false,
  };
}

function describeConnection(connectionString: string): ClientConfig {
  const { user, database } = readCredentials(connectionString);
  return { connectionString, user, database };
}

/** pg itself reads the address, so that PGPASSWORD and its other rules count here too. */
function readCredentials(url: string): { user: string; password: string | undefined; database: string } {
  const { user, password, database } = new pg.Client({ connectionString: url });
  if (!user || !database) {
    throw new CommandFailure(
      'DATABASE_URL must name a user and a database: postgres://user:password@host/database.',
      2,
    );
  }
  return { user, password: password || undefined, database };
}

/** The same address for another role. As parameters, since an address of a socket has no place for a user. */
function signInAs(url: string, user: string, password: string | undefined): string {
  const address = new URL(url);
  address.username = '';
  address.password = '';
  address.searchParams.set('user', user);
  if (password === undefined) address.searchParams.delete('password');
  else address.searchParams.set('password', password);
  return address.href;
}
