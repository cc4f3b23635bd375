import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Transaction } from '#core/database/database.ts';
import { badRequest, Problem } from '#core/kit/problem.ts';
import type { Principal } from '../access/principal.ts';

export interface Answer {
  status: number;
  body: string;
  etag?: string;
}

/**
 * Runs a write once for its `Idempotency-Key`: the key, the write and its answer are committed together, so a
 * repeated request, a simultaneous one too, gets the first one's answer. Keys are kept for a day at least.
 */
export async function answerOnce(
  request: FastifyRequest,
  principal: Principal,
  transaction: Transaction,
  write: () => Promise<Answer>,
): Promise<Answer> {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return write();
  if (typeof key !== 'string' || key.length > 200 || key.length === 0)
    throw badRequest('invalid_idempotency_key', 'Idempotency-Key is text of at most 200 characters.');
  const where = [principal.workspaceId, principal.credential, key];
  const hash = createHash('sha256')
    .update(`${request.method} ${request.url} ${JSON.stringify(request.body)}`)
    .digest('hex');
  const [claimed] = await transaction.run({
    text: 'insert into data.idempotency_key (workspace_id, credential, key, request_hash) values ($1, $2, $3, $4) on conflict do nothing',
    values: [...where, hash],
  });
  if (claimed!.count === 0) {
    const [first] = await transaction.query<{ request_hash: string; status: number; body: string }>(
      'select request_hash, status, body from read.idempotency_key where workspace_id = $1 and credential = $2 and key = $3',
      where,
    );
    if (first?.request_hash !== hash)
      throw new Problem(422, 'idempotency_key_reused', 'This Idempotency-Key was used for another request.');
    const { etag, body } = JSON.parse(first.body) as { etag?: string; body: string };
    return { status: first.status, body, ...(etag && { etag }) };
  }
  const answer = await write();
  transaction.queue({
    text: 'update data.idempotency_key set status = $4, body = $5 where workspace_id = $1 and credential = $2 and key = $3',
    values: [...where, answer.status, JSON.stringify({ etag: answer.etag, body: answer.body })],
  });
  return answer;
}
