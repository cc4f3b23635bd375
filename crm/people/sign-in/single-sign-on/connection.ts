import { z } from 'zod';
import type { Engine } from '#core/engine/engine.ts';

export interface OidcSettings {
  issuer: string;
  clientId: string;
}

export interface SamlSettings {
  /** Where the identity provider takes requests. */
  entryPoint: string;
  /** Its name of itself; undefined: not checked. */
  issuer?: string | undefined;
  /** Its signing certificates, PEM or base64. */
  certificates: string[];
}

interface ConnectionParts {
  id: string;
  workspaceId: number;
  name: string;
  isEnabled: boolean;
  isOnlyWay: boolean;
  domains: string[];
  defaultRole: string;
  createsUsers: boolean;
  secret: string | null;
}

/** How one company's people are let in by its identity provider. */
export type Connection = ConnectionParts &
  ({ kind: 'oidc'; settings: OidcSettings } | { kind: 'saml'; settings: SamlSettings });

export const connectionColumns = `id, workspace_id as "workspaceId", name, kind, is_enabled as "isEnabled", is_only_way as "isOnlyWay",
  domains, default_role as "defaultRole", creates_users as "createsUsers", settings, secret`;

/** What the secret of a connection is sealed for. */
export const secretContextOf = (id: string) => `sso:${id}`;

/** The connection when it is there and in use. */
export async function findConnection({ database }: Engine, id: string): Promise<Connection | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const [connection] = await database.queryGlobal<Connection>(
    `select ${connectionColumns} from auth.sso_connection where id = $1 and is_enabled`,
    [id],
  );
  return connection;
}

/** The connection that the domain of the address leads to. It tells nothing of whether the address exists. */
export async function findConnectionOf({ database }: Engine, email: string): Promise<string | null> {
  const domain = email.trim().toLowerCase().split('@').at(1) ?? '';
  const [found] = await database.queryGlobal<{ id: string }>(
    'select c.id from auth.sso_domain d join auth.sso_connection c on c.id = d.connection_id where d.domain = $1 and c.is_enabled',
    [domain],
  );
  return found?.id ?? null;
}
