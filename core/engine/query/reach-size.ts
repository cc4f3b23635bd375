import { bind, raw, render, sql } from '#core/kit/sql.ts';
import { reachOf } from '../access/access.ts';
import type { Engine } from '../engine.ts';
import type { ObjectModel } from '../model/model.ts';
import { openIds } from './access-condition.ts';
import { firstRow, type Scope } from './row.ts';

/** Up to so many records are found from what opens them; more from the list's own order, leaving out the others. */
const mostNarrow = 20_000;
const keptFor = 60_000;
const mostKept = 20_000;
const kept = new Map<string, { size: number; at: number }>();

/**
 * About how many records of the object are open to the person: undefined when all are. It chooses between two ways to
 * the same answer and serves as a rough count, so it may be a minute old; what is open is asked anew each time.
 */
export async function reachSize(engine: Engine, scope: Scope, object: ObjectModel): Promise<number | undefined> {
  const { principal } = scope;
  if (object.definition.visibility || reachOf(principal, object, 'read').has('all')) return undefined;
  const key = `${principal.workspaceId}:${principal.userId}:${principal.profile.key}:${object.name}`;
  const known = kept.get(key);
  if (known && principal.now - known.at < keptFor) return known.size;
  const ids = openIds(firstRow(object), scope, 'read');
  if (!ids) return undefined;
  const { text, values } = render(sql`select count(*) from (${ids}) open`);
  const [row] = await engine.database.read(principal.workspaceId, { text, values: bind(values, principal) });
  const size = Number(row![0]);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, { size, at: principal.now });
  return size;
}

/** Whether the person sees so few that their records are looked up rather than all looked through. */
export function isNarrow(size: number | undefined): boolean {
  return size !== undefined && size <= mostNarrow;
}

/** The condition that says the same as `seenBy`, from the other end. */
export function amongOpen(object: ObjectModel, scope: Scope, alias: string) {
  const row = { ...firstRow(object, alias), names: { next: 500 } };
  const ids = openIds(row, scope, 'read');
  return ids ? [sql`${raw(alias)}.id = any(array(${ids}))`] : undefined;
}
