import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '#core/database/database.ts';
import { applyGrantRule, type GrantRule } from '#core/engine/access/grant-rules.ts';
import type { Engine } from '#core/engine/engine.ts';
import type { Model } from '#core/engine/model/model.ts';
import type { Services } from '#core/engine/services.ts';
import { quoteName } from '#core/kit/sql.ts';

export interface Grantor {
  workspaceId: number;
  /** The rule or the territory. */
  granteeId: string;
  source: GrantRule['source'];
  /** Table that says since when it is in force. */
  table: 'sharing_rule' | 'territory';
}

/**
 * Works out anew what a rule or a territory opens, then lets it be in force. Until then it opens nothing: closing is at
 * once, opening takes as long as it takes.
 */
export async function putInForce(grantor: Grantor, engine: Engine, services: Services): Promise<void> {
  const { workspaceId, granteeId, source, table } = grantor;
  // Writers keep the rules from here on.
  await services.announce({ kind: 'people', workspaceId });
  const { database } = engine;
  const model = await engine.models.of(workspaceId);
  const known = await database.transact(workspaceId, (transaction) => engine.grantRules(transaction));
  const rules = [...known.values()]
    .flat()
    .filter((one) => one.granteeId === granteeId && model.objects.has(one.object));
  const { since, xid } = await database.transact(workspaceId, async (transaction) => {
    transaction.takeTime();
    await transaction.run({
      text: 'delete from data.record_grant where workspace_id = $1 and grantee_id = $2 and source = $3 and object <> all($4)',
      values: [workspaceId, granteeId, source, rules.map(({ object }) => object)],
    });
    for (const rule of rules) await transaction.run(applyGrantRule(rule, model, workspaceId));
    const [now] = await transaction.query<{ since: string; xid: string }>(
      'select now()::text as since, pg_current_xact_id()::text as xid',
    );
    return now!;
  });
  // Whoever began to write before that could not see these grants to close them: what they wrote is looked at again.
  await waitForOlder(database, workspaceId, xid);
  await database.transact(workspaceId, async (transaction) => {
    for (const rule of rules) {
      const ids = await changedSince(workspaceId, rule, model, since, (text, values) =>
        transaction.query(text, values),
      );
      if (ids.length > 0) await transaction.run(applyGrantRule(rule, model, workspaceId, ids));
    }
    await transaction.run({
      text: `update data.${table} set applied_at = now(), matched = (select count(distinct record_id) from read.record_grant where workspace_id = $1 and grantee_id = $2)
        where workspace_id = $1 and id = $2`,
      values: [workspaceId, granteeId],
    });
  });
  await services.announce({ kind: 'people', workspaceId });
}

async function changedSince(
  workspaceId: number,
  { object }: GrantRule,
  model: Model,
  since: string,
  query: (text: string, values: unknown[]) => Promise<{ id: string }[]>,
): Promise<string[]> {
  const table = quoteName(model.object(object).table);
  const changed = await query(
    `select id from read.${table} where workspace_id = $1 and updated_at >= $2::timestamptz - interval '1 hour'`,
    [workspaceId, since],
  );
  return changed.map(({ id }) => id);
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
