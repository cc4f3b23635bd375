import type { Database } from '#core/database/database.ts';
import type { Principal, RoleName } from '#core/engine/access/principal.ts';
import { hashToken } from './tokens.ts';

interface CredentialRow {
  id: string;
  workspace_id: number;
  user_id: string;
  kind: 'session' | 'apiKey';
  expires_at: Date | string | null;
}

interface Known {
  principal: Omit<Principal, 'now'>;
  expiresAt: number;
  checkedAt: number;
}

const trustedFor = 60_000;
const mostKept = 20_000;

/**
 * Who a session or an API key stands for, kept in memory: a request costs no query to be recognised. A change of the
 * user, the workspace, the session or the key empties what is kept, in every process.
 */
export class Principals {
  readonly #database: Database;
  readonly #known = new Map<string, Known>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The principal of a token seen within the last minute, without waiting. */
  known(token: string): Principal | undefined {
    const now = Date.now();
    const known = this.#known.get(token);
    if (known && known.expiresAt > now && now - known.checkedAt < trustedFor) return { ...known.principal, now };
    return undefined;
  }

  /** Whether the token was good when it was last looked up, however long ago. */
  remembers(token: string): boolean {
    return this.#known.has(token);
  }

  /** The principal of a token, or undefined when it is unknown, expired or its user inactive. */
  async of(token: string): Promise<Principal | undefined> {
    const known = this.known(token);
    if (known) return known;
    const now = Date.now();
    const loaded = await this.#load(token, now);
    if (!loaded) {
      this.#known.delete(token);
      return undefined;
    }
    if (this.#known.size >= mostKept) this.#known.clear();
    this.#known.set(token, loaded);
    return { ...loaded.principal, now };
  }

  /** Forgets one workspace's principals, or all. */
  forget(workspaceId?: number) {
    if (workspaceId === undefined) this.#known.clear();
    else
      for (const [token, { principal }] of this.#known)
        if (principal.workspaceId === workspaceId) this.#known.delete(token);
  }

  async #load(token: string, now: number): Promise<Known | undefined> {
    const credential = await this.#findCredential(token);
    if (!credential) return undefined;
    const { workspace_id: workspaceId, user_id: userId } = credential;
    const expiresAt =
      credential.expires_at === null ? Number.POSITIVE_INFINITY : new Date(credential.expires_at).getTime();
    if (expiresAt <= now) return undefined;
    const principal = await loadPrincipal(this.#database, workspaceId, userId);
    if (!principal) return undefined;
    return {
      principal: {
        ...principal,
        cause: credential.kind === 'apiKey' ? { type: 'apiKey', id: credential.id } : { type: 'user' },
        credential: credential.id,
      },
      expiresAt,
      checkedAt: now,
    };
  }

  async #findCredential(token: string): Promise<CredentialRow | undefined> {
    const hash = hashToken(token);
    const [row] = token.startsWith('rk_')
      ? await this.#database.queryGlobal<CredentialRow>(
          `update auth.api_key set last_used_at = now() where key_hash = $1 and revoked_at is null and (expires_at is null or expires_at > now())
           returning id, workspace_id, user_id, 'apiKey' as kind, expires_at`,
          [hash],
        )
      : await this.#database.queryGlobal<CredentialRow>(
          `select id, workspace_id, user_id, 'session' as kind, expires_at from auth.session where token_hash = $1 and expires_at > now()`,
          [hash],
        );
    return row;
  }
}

interface UserRow {
  role: RoleName;
  status: string;
  locale: string | null;
  time_zone: string | null;
  team_ids: string[] | null;
  workspace_currency: string;
  workspace_time_zone: string;
  workspace_locale: string;
  country: string;
  fiscal_year_start: number;
}

/** The user of a workspace as whoever asks; undefined when inactive or deleted. */
export async function loadPrincipal(
  database: Database,
  workspaceId: number,
  userId: string,
): Promise<Omit<Principal, 'now'> | undefined> {
  const [row] = await database.query<UserRow>(
    workspaceId,
    `select u.role, u.status, u.locale, u.time_zone,
       array(select l.to_id::text from read.record_link l where l.workspace_id = $1 and l.from_id = u.id and l.field = 'user.teamIds') as team_ids,
       w.currency as workspace_currency, w.time_zone as workspace_time_zone, w.locale as workspace_locale, w.country, w.fiscal_year_start
     from read."user" u join data.workspace w on w.id = u.workspace_id
     where u.workspace_id = $1 and u.id = $2 and u.deleted_at is null`,
    [workspaceId, userId],
  );
  if (!row || row.status === 'inactive') return undefined;
  return {
    workspaceId,
    userId,
    role: row.role,
    locale: (row.locale ?? row.workspace_locale) === 'fr' ? 'fr' : 'en',
    timeZone: row.time_zone ?? row.workspace_time_zone,
    currency: row.workspace_currency,
    country: row.country,
    fiscalYearStart: row.fiscal_year_start,
    teamIds: row.team_ids ?? [],
    cause: { type: 'user' },
    credential: userId,
  };
}
