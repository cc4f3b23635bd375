import type { Database } from '#core/database/database.ts';

/** A time that a record spent in a territory. */
export interface Stay {
  territoryId: string;
  name: string;
  color: string | null;
  /** Found by a rule of the territory, or put there by hand. */
  source: 'rule' | 'hand';
  since: string;
  /** Null: it is there now. */
  until: string | null;
  /** The territory itself is in effect today. */
  isInEffect: boolean;
}

/** In which territories a record is and was, the present ones first. A territory in the trash ended when it got there. */
export function listStays(database: Database, workspaceId: number, recordId: string): Promise<Stay[]> {
  return database.query<Stay>(
    workspaceId,
    `select t.id as "territoryId", t.name, t.color, case s.source when 'hand' then 'hand' else 'rule' end as source, s.since,
       least(s.until, t.deleted_at) as until,
       coalesce(t."from" <= day, true) and coalesce(t.until >= day, true) as "isInEffect"
     from read.territory_stay s join read.territory t on t.workspace_id = $1 and t.id = s.territory_id
     cross join (select (now() at time zone time_zone)::date as day from data.workspace where id = $1) as today
     where s.workspace_id = $1 and s.record_id = $2 and (t.deleted_at is null or s.since < t.deleted_at)
     order by least(s.until, t.deleted_at) desc nulls first, t.name, s.id limit 200`,
    [workspaceId, recordId],
  );
}
