import type { FastifyInstance } from 'fastify';
import { assertMay } from '#core/engine/access/access.ts';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { scopeOf } from '#core/engine/http/request.ts';
import { Operation } from '#core/engine/operations/operation.ts';
import { badRequest } from '#core/kit/problem.ts';
import { findAssignable } from '../assignable.ts';
import type { Ask } from '../load-pools.ts';
import { nameThem } from '../read-decision.ts';
import { replay } from './dry-run.ts';
import { dryRunBody, readProposed } from './proposed-rules.ts';
import { summarizeDryRun } from './summary.ts';

const month = 30 * 86_400_000;

/** Who would have got what, had these rules been in use. Nothing is written. */
export default function addDryRunRoutes(app: FastifyInstance, engine: Engine) {
  app.post('/assignment-rules/dry-run', { config: { permission: 'settings:people', cost: 10 } }, async (request) => {
    const scope = await scopeOf(engine, request);
    const { principal, model } = scope;
    const asked = readBody(dryRunBody, request.body);
    const kind = findAssignable(asked.object)!;
    assertMay(principal, model.object(kind.object), 'read');
    const rules = readProposed(asked, { model });
    if (rules.length === 0) throw badRequest('no_rules', 'None of the rules is in use.', 'rules');
    const to = new Date(asked.to ?? principal.now).toISOString();
    const from = new Date(asked.from ?? Date.parse(to) - month).toISOString();
    if (from >= to) throw badRequest('invalid_period', 'The period ends before it begins.', 'from');
    return engine.database.transact(principal.workspaceId, async (transaction) => {
      const operation = new Operation(engine, model, principal, transaction);
      const { replayed, hasMore } = await replay(operation, scope, kind, rules, { from, to });
      const summary = summarizeDryRun(replayed, rules);
      const named = [
        ...summary.people.map(({ userId }) => userId),
        ...summary.records.map(({ standsInForId }) => standsInForId),
      ].filter((id) => id !== null);
      const ask: Ask = (text, values) => transaction.query(text, [principal.workspaceId, ...values]);
      const names = await nameThem(ask, [...new Set(named)]);
      return { data: { from, to, considered: replayed.length, hasMore, ...summary, names } };
    });
  });
}
