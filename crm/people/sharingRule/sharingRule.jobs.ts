import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#core/database/database.ts';
import { applyGrantRule } from '#core/engine/access/grant-rules.ts';
import type { Engine } from '#core/engine/engine.ts';
import type { Services } from '#core/engine/services.ts';
import { quoteName } from '#core/kit/sql.ts';

/**
 * Works out anew what a rule opens, then lets it be in force. Until then it opens nothing: closing is at once, opening
 * takes as long as it takes.
 */
async function applySharingRule(payload: unknown, engine: Engine, services: Services): Promise<void> {
  const { workspaceId, ruleId } = payload as { workspaceId: number; ruleId: string };
  // Writers keep the rule from here on.
  await services.announce({ kind: 'people', workspaceId });
  const known = await engine.database.transact(workspaceId, (transaction) => engine.grantRules(transaction));
  const rules = [...known.values()].flat();
  const rule = rules.find(({ granteeId }) => granteeId === ruleId);
  if (!rule) return;
  const { database } = engine;
  const model = await engine.models.of(workspaceId);
  const { since, xid } = await database.transact(workspaceId, async (transaction) => {
    await transaction.run({
      text: 'delete from data.record_grant where workspace_id = $1 and grantee_id = $2 and object <> $3',
      values: [workspaceId, ruleId, rule.object],
    });
    await transaction.run(applyGrantRule(rule, model, workspaceId));
    const [now] = await transaction.query<{ since: string; xid: string }>(
      'select now()::text as since, pg_current_xact_id()::text as xid',
    );
    return now!;
  });
  // Whoever began to write before that could not see these grants to close them: what they wrote is looked at again.
  await waitForOlder(database, workspaceId, xid);
  await database.transact(workspaceId, async (transaction) => {
    const table = quoteName(model.object(rule.object).table);
    const changed = await transaction.query<{ id: string }>(
      `select id from read.${table} where workspace_id = $1 and updated_at >= $2::timestamptz - interval '1 hour'`,
      [workspaceId, since],
    );
    const ids = changed.map(({ id }) => id);
    if (ids.length > 0) await transaction.run(applyGrantRule(rule, model, workspaceId, ids));
    await transaction.run({
      text: `update data.sharing_rule set applied_at = now(), matched = (select count(*) from read.record_grant where workspace_id = $1 and grantee_id = $2)
        where workspace_id = $1 and id = $2`,
      values: [workspaceId, ruleId],
    });
  });
  await services.announce({ kind: 'people', workspaceId });
  engine.feed.tell({ workspaceId, object: 'sharingRule', id: ruleId, version: 0, verb: 'update' });
}

/** Resolves once every transaction that was under way with this one has ended. */
async function waitForOlder(database: Database, workspaceId: number, xid: string): Promise<void> {
  for (;;) {
    const [row] = await database.query<{ isPast: boolean }>(
      workspaceId,
      'select pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 as "isPast"',
      [xid],
    );
    if (row!.isPast) return;
    await pause(50);
  }
}

export default { applySharingRule };
