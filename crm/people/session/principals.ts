import type { Database } from '#core/database/database.ts';
import type { Principal } from '#core/engine/access/principal.ts';
import { type KeyRow, type KeyScope, readKeyScope } from '../sign-in/key-scope/key-scope.ts';
import { systemPrincipalOf } from '../sign-in/single-sign-on/system-principal.ts';
import { loadPrincipal } from './load-principal.ts';
import { hashToken } from './tokens.ts';

interface CredentialRow extends Partial<KeyRow> {
  id: string;
  workspace_id: number;
  user_id: string;
  kind: 'session' | 'apiKey';
  expires_at: Date | string | null;
  has_second_factor?: boolean;
  /** The administrator whose session it is, when they look as somebody else. */
  viewer_id?: string | null;
}

/** A principal with what holds for the way they came in. */
export interface SignedIn extends Principal {
  /** Their workspace wants more than a password of them. */
  mustUseSecondFactor: boolean;
  /** And this session has seen nothing more: first of all they add one. */
  mustEnrol?: boolean;
  /** Limits of an API key. */
  keyScope?: KeyScope | undefined;
}

interface Known {
  principal: Omit<SignedIn, 'now'>;
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
  known(token: string): SignedIn | undefined {
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
  async of(token: string): Promise<SignedIn | undefined> {
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
    // Provisioning goes on when whoever set it up has left.
    const principal =
      credential.access === 'provisioning'
        ? {
            ...(await systemPrincipalOf({ database: this.#database }, workspaceId, credential.id)),
            mustUseSecondFactor: false,
          }
        : await loadPrincipal(this.#database, workspaceId, userId);
    if (!principal) return undefined;
    const isKey = credential.kind === 'apiKey';
    return {
      principal: {
        ...principal,
        mustEnrol: principal.mustUseSecondFactor && !isKey && !credential.has_second_factor && !credential.viewer_id,
        ...(credential.viewer_id && { viewerId: credential.viewer_id }),
        keyScope: isKey ? readKeyScope(credential as KeyRow) : undefined,
        cause: isKey ? { type: 'apiKey', id: credential.id } : { type: 'user' },
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
           returning id, workspace_id, user_id, 'apiKey' as kind, expires_at, access, objects, allowed_addresses`,
          [hash],
        )
      : await this.#database.queryGlobal<CredentialRow>(
          `select id, workspace_id, coalesce(viewed_user_id, user_id) as user_id, case when viewed_user_id is not null then user_id end as viewer_id, 'session' as kind, expires_at, has_second_factor from auth.session where token_hash = $1 and expires_at > now()`,
          [hash],
        );
    return row;
  }
}
