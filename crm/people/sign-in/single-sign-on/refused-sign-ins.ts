import type { FastifyRequest } from 'fastify';
import type { Database } from '#core/database/database.ts';
import { recordLater } from '#core/engine/audit/audit-buffer.ts';
import { idOnce } from '#core/engine/audit/once.ts';
import { networkOf } from '../device/network.ts';
import type { Connection } from './connection.ts';
import type { SingleSignOnFailure } from './failure.ts';

const minute = 60_000;
const mostRemembered = 10_000;

/**
 * Keeps in the audit trail whom an identity provider could not let in. Where it vouched for nobody, anybody may have
 * sent what came: of those, one a minute for each connection, reason and network is kept.
 */
export class RefusedSignIns {
  readonly #database: Database;
  readonly #noted = new Set<string>();

  constructor(database: Database) {
    this.#database = database;
  }

  note(request: FastifyRequest, { id: connection, workspaceId, name, kind }: Connection, failure: SingleSignOnFailure) {
    const { reason, email } = failure;
    let id: string | undefined;
    if (email === undefined) {
      id = idOnce([connection, reason, networkOf(request.ip), Math.floor(Date.now() / minute)]);
      if (this.#noted.has(id)) return;
      if (this.#noted.size >= mostRemembered) this.#noted.clear();
      this.#noted.add(id);
    }
    const device = request.headers['user-agent']?.slice(0, 300) ?? null;
    const details = { device, method: kind, connection: name, reason, email };
    recordLater(this.#database, {
      ...(id && { id }),
      workspaceId,
      kind: 'signIn.failed',
      address: request.ip,
      details,
    });
  }
}
