import { bind } from '#core/kit/sql.ts';
import type { Engine } from '../engine.ts';
import type { ObjectModel } from '../model/model.ts';
import { compileCount } from '../query/list.ts';
import type { Scope } from '../query/row.ts';
import type { AskedList } from './list-request.ts';

export interface Count {
  count: number;
  isEstimate: boolean;
}

/** Rows that are counted one by one before the planner's estimate is taken instead. */
const mostCounted = 10_000;
const keptFor = 30_000;
const mostKept = 5_000;
const kept = new Map<string, Count & { at: number }>();

/** Counts every row of the list. */
export async function countExactly(
  engine: Engine,
  object: ObjectModel,
  asked: AskedList,
  scope: Scope,
): Promise<Count> {
  const compiled = compileCount(object, asked, scope);
  const rows = await engine.database.read(scope.principal.workspaceId, {
    text: compiled.text,
    values: bind(compiled.values, scope.principal),
  });
  return { count: Number(rows[0]![0]), isEstimate: false };
}

/**
 * A count that costs little: exact up to 10,000 rows, the planner's estimate beyond, remembered for half a minute.
 */
export async function countRoughly(
  engine: Engine,
  object: ObjectModel,
  asked: AskedList,
  scope: Scope,
  key: string,
  size?: number,
): Promise<Count> {
  const { principal } = scope;
  const isWhole = asked.filter === undefined && !asked.q && !asked.isInTrash;
  // Of somebody who does not see everything the planner knows next to nothing; what opens records has been counted.
  if (size !== undefined && size > mostCounted && isWhole) return { count: size, isEstimate: true };
  const known = kept.get(key);
  if (known && principal.now - known.at < keptFor) return { count: known.count, isEstimate: true };
  const capped = compileCount(object, asked, scope, mostCounted + 1);
  const values = bind(capped.values, principal);
  const rows = await engine.database.read(principal.workspaceId, { text: capped.text, values });
  let counted: Count = { count: Number(rows[0]![0]), isEstimate: false };
  if (counted.count > mostCounted) {
    const full = compileCount(object, asked, scope);
    const plan = await engine.database.read(principal.workspaceId, {
      text: `explain (format json) ${full.text.replace('select count(*)', 'select 1')}`,
      values: bind(full.values, principal),
    });
    const estimate = JSON.parse(plan[0]![0]!)[0].Plan['Plan Rows'] as number;
    counted = { count: Math.max(estimate, mostCounted), isEstimate: true };
  }
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, { ...counted, at: principal.now });
  return counted;
}
