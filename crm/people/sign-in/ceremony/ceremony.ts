import type { Database } from '#core/database/database.ts';
import { hashToken, newSecret } from '../../session/tokens.ts';

export type CeremonyKind =
  | 'secondFactor'
  | 'passkeySignIn'
  | 'passkeyRegistration'
  | 'singleSignOn'
  | 'singleSignOnArrival';

export interface Ceremony {
  identityId: string | null;
  workspaceId: number | null;
  userId: string | null;
  data: Record<string, unknown>;
}

const minutes = 10;
const columns = `identity_id as "identityId", workspace_id as "workspaceId", user_id as "userId", data`;

/**
 * Remembers what is under way, for ten minutes. Resolves to the token by which the next request finds it: a new one,
 * unless it had to be told before.
 */
export async function beginCeremony(
  database: Database,
  kind: CeremonyKind,
  given: Partial<Ceremony>,
  token = newSecret('rc').token,
): Promise<string> {
  const hash = hashToken(token);
  await database.queryGlobal('delete from auth.ceremony where expires_at < now()');
  await database.queryGlobal(
    `insert into auth.ceremony (token_hash, kind, identity_id, workspace_id, user_id, data, expires_at)
     values ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => $7))`,
    [
      hash,
      kind,
      given.identityId ?? null,
      given.workspaceId ?? null,
      given.userId ?? null,
      JSON.stringify(given.data ?? {}),
      minutes,
    ],
  );
  return token;
}

/** What the token stands for, which it stands for no longer. Of two who come with one token, one gets it. */
export async function takeCeremony(
  database: Database,
  kind: CeremonyKind,
  token: string | undefined,
): Promise<Ceremony | undefined> {
  if (!token) return undefined;
  const [ceremony] = await database.queryGlobal<Ceremony>(
    `delete from auth.ceremony where token_hash = $1 and kind = $2 and expires_at > now() returning ${columns}`,
    [hashToken(token), kind],
  );
  return ceremony;
}

/** The same, which can be looked at again: a code may be mistyped. */
export async function findCeremony(
  database: Database,
  kind: CeremonyKind,
  token: string | undefined,
): Promise<Ceremony | undefined> {
  if (!token) return undefined;
  const [ceremony] = await database.queryGlobal<Ceremony>(
    `select ${columns} from auth.ceremony where token_hash = $1 and kind = $2 and expires_at > now()`,
    [hashToken(token), kind],
  );
  return ceremony;
}

/** Keeps another challenge with what is under way. */
export async function addToCeremony(database: Database, token: string, data: Record<string, unknown>): Promise<void> {
  await database.queryGlobal('update auth.ceremony set data = data || $2::jsonb where token_hash = $1', [
    hashToken(token),
    JSON.stringify(data),
  ]);
}
