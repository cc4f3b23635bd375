import type { Transaction } from '#core/database/database.ts';
import type { Statement } from '#core/database/flight.ts';
import { Problem } from '#core/kit/problem.ts';
import { bind, join, literal, render, type Sql, sql } from '#core/kit/sql.ts';
import type { Model } from '../model/model.ts';
import { compileFilter } from '../query/compile-filter.ts';
import { firstRow, type Row, type Scope, source } from '../query/row.ts';
import type { Principal } from './principal.ts';
import { everything } from './profile.ts';

/** A filter whose records are open to a grantee: a sharing rule's, a territory's. */
export interface GrantRule {
  /** What the grants name: the rule itself, the territory. Who has it is known with the person. */
  granteeId: string;
  source: 'rule' | 'territory';
  object: string;
  filter: unknown;
}

/**
 * Gives the rules of the transaction's workspace that are in force or about to be, by object. Looked up, where they are
 * not known, on the transaction's own connection: to wait for another one while holding one is how all come to wait.
 */
export type LoadGrantRules = (transaction: Transaction) => Promise<Map<string, GrantRule[]>>;

/** Filters of rules are about the record alone: the same for everybody, whatever the day. */
export function compileRule({ object: name, filter }: GrantRule, model: Model, workspaceId: number, more: Sql[]): Sql {
  const object = model.base.object(name);
  const row = firstRow(object);
  const scope = { model: model.base, principal: { workspaceId, profile: everything } as Principal };
  const { from, where } = source(row);
  const conditions = [...where, ...more, ...(filter ? [compileSafely(filter, row, scope)] : [])];
  return sql`select t.id from ${from} where ${join(conditions, ' and ')}`;
}

/** What a filter that cannot be read any more, of a field that is gone, would have opened stays closed. */
function compileSafely(filter: unknown, row: Row, scope: Scope): Sql {
  try {
    return compileFilter(filter, row, scope, 'filter');
  } catch (error) {
    if (error instanceof Problem) return sql`false`;
    throw error;
  }
}

/**
 * Brings what a rule opens to what its filter finds now, among the records given, or among all of them. Statements to
 * be run in one transaction; what no longer matches is closed in the same moment as the record changes.
 */
export function applyGrantRule(rule: GrantRule, model: Model, workspaceId: number, ids?: string[]): Statement {
  const among = ids ? [sql`t.id = any(${ids}::uuid[])`] : [];
  const matching = compileRule(rule, model, workspaceId, among);
  const grantee = sql`${rule.granteeId}::uuid`;
  const closing = ids ? sql` and g.record_id = any(${ids}::uuid[])` : sql``;
  const statement = render(sql`with matching as materialized (${matching}),
closed as (delete from data.record_grant g where g.workspace_id = ${workspaceId} and g.grantee_id = ${grantee} and g.source = ${literal(rule.source)} and g.object = ${literal(rule.object)}${closing} and not exists (select 1 from matching m where m.id = g.record_id))
insert into data.record_grant (workspace_id, record_id, grantee_id, source, object, level)
select ${workspaceId}, m.id, ${grantee}, ${literal(rule.source)}, ${literal(rule.object)}, 'edit' from matching m
on conflict do nothing`);
  return { text: statement.text, values: bind(statement.values, { workspaceId } as Principal) };
}
