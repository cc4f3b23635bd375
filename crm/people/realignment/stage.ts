import { isDeepStrictEqual } from 'node:util';
import { compileRule } from '#core/engine/access/grant-rules.ts';
import type { Model } from '#core/engine/model/model.ts';
import { workspaceParam } from '#core/fields/late.ts';
import { join, literal, type Sql, sql } from '#core/kit/sql.ts';
import type { Place } from './proposal.ts';

/** The records of territories today and as proposed, as two sets of (territory_id, object, record_id). */
export interface Staged {
  now: Sql;
  next: Sql;
  /** Territories whose records may be others afterwards. */
  changed: ReadonlySet<string>;
  /** What somebody with these territories would gain and lose, by object. */
  turnoverOf(before: string[], after: string[]): Sql;
}

export function stage(places: Place[], tree: Place[], model: Model, workspaceId: number): Staged {
  const known = new Map(places.map((place) => [place.id, place]));
  const isNew = (place: Place) => !isDeepStrictEqual(rulesOf(known.get(place.id)), rulesOf(place));
  const worked = tree.filter(isNew);
  const removed = places.filter(({ id }) => !tree.some((place) => place.id === id));
  const changed = new Set([...worked, ...removed].map(({ id }) => id));
  const now = held(places.map(({ id }) => id));
  const next = join(
    [
      held(tree.filter(({ id }) => !changed.has(id)).map(({ id }) => id)),
      held(
        worked.map(({ id }) => id),
        'hand',
      ),
      ...worked.flatMap(({ id, rules }) => rules.map((rule) => found(id, rule, model, workspaceId))),
    ],
    ' union ',
  );
  const among = (set: Sql, ids: string[]) =>
    sql`select distinct object, record_id from (${set}) s where s.territory_id = any(${ids}::uuid[])`;
  const turnoverOf = (before: string[], after: string[]) =>
    sql`select coalesce(b.object, a.object) as object, count(*) filter (where b.record_id is null)::int as gained, count(*) filter (where a.record_id is null)::int as lost
from (${among(now, before)}) b full join (${among(next, after)}) a on a.record_id = b.record_id
group by 1 having count(*) filter (where b.record_id is null or a.record_id is null) > 0`;
  return { now, next, changed, turnoverOf };
}

const rulesOf = (place: Place | undefined) =>
  (place?.rules ?? []).map(({ object, filter }) => ({ object, filter: filter ?? null }));

/** Records of these territories as the grants say. */
function held(ids: string[], source?: 'hand'): Sql {
  const sources = source ? ['hand'] : ['territory', 'hand'];
  return sql`select g.grantee_id as territory_id, g.object, g.record_id from read.record_grant g where g.workspace_id = ${workspaceParam} and g.source = any(${sources}) and g.grantee_id = any(${ids}::uuid[])`;
}

/** Records that a rule would find. */
function found(id: string, { object, filter }: Place['rules'][number], model: Model, workspaceId: number): Sql {
  if (!model.objects.has(object)) return sql`select null::uuid, null::text, null::uuid where false`;
  const rule = compileRule({ granteeId: id, source: 'territory', object, filter }, model, workspaceId, []);
  return sql`select ${id}::uuid, ${literal(object)}, f.id from (${rule}) f`;
}
