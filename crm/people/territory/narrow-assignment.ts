import type { Document, RuleContext } from '#core/engine/operations/rules.ts';

interface Placed {
  recordId: string;
  people: string[];
}

/**
 * Who works today in the territories that a record is in, or else what it belongs to. Undefined, which narrows nothing,
 * when it is in none or nobody works there.
 */
export async function narrowAssignment(
  _object: string,
  record: Document,
  { transaction, principal }: RuleContext,
): Promise<Set<string> | undefined> {
  const places = [record.id, record.accountId, (record.regarding as { id?: unknown } | null | undefined)?.id];
  const ids = places.filter((id): id is string => typeof id === 'string');
  if (ids.length === 0) return undefined;
  const placed = await transaction.query<Placed>(
    `with today as materialized (select (now() at time zone time_zone)::date as day from data.workspace where id = $1)
     select g.record_id as "recordId", array_agg(distinct l.to_id::text) as people
     from read.record_grant g cross join today
     join read.territory t on t.workspace_id = $1 and t.id = g.grantee_id and t.deleted_at is null
       and coalesce(t."from" <= day, true) and coalesce(t.until >= day, true)
     join read.record_link l on l.workspace_id = $1 and l.from_id = t.id and l.field = 'territory.people'
       and coalesce((l.attributes->>'from')::date <= day, true) and coalesce((l.attributes->>'until')::date >= day, true)
     where g.workspace_id = $1 and g.record_id = any($2::uuid[]) and g.source in ('territory', 'hand') group by 1`,
    [principal.workspaceId, ids],
  );
  const nearest = ids.find((id) => placed.some(({ recordId }) => recordId === id));
  const found = placed.find(({ recordId }) => recordId === nearest);
  return found && new Set(found.people);
}
