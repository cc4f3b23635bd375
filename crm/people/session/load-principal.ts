import type { Database } from '#core/database/database.ts';
import type { Principal } from '#core/engine/access/principal.ts';
import { AccessProfile, type HeldRole } from '#core/engine/access/profile.ts';
import type { SharingSettings } from '#core/engine/access/sharing.ts';

interface PersonRow {
  status: string;
  locale: string | null;
  time_zone: string | null;
  roles: HeldRole[];
  sharing: SharingSettings | null;
  team_ids: string[];
  subordinate_ids: string[];
  own_team_ids: string[];
  teammate_ids: string[];
  reaching_team_ids: string[];
  territory_ids: string[];
  read_rule_ids: string[];
  edit_rule_ids: string[];
  workspace_currency: string;
  workspace_time_zone: string;
  workspace_locale: string;
  country: string;
  fiscal_year_start: number;
  must_use_second_factor: boolean;
}

/**
 * A person with everything that access depends on, in one statement: `mine` are the teams they are in or lead, `around`
 * those and the teams these are part of, `within` those and the teams inside them, `below` who reports to them;
 * `placed` the territories in effect today that they work in or manage, `held` those and the territories inside them.
 */
const person = `with recursive
links as materialized (select field, to_id from read.record_link where workspace_id = $1 and from_id = $2 and field in ('user.teamIds', 'user.roleIds')),
led as (select id from read.team where workspace_id = $1 and lead_id = $2 and deleted_at is null),
mine as (select t.id from links l join read.team t on t.workspace_id = $1 and t.id = l.to_id and t.deleted_at is null where l.field = 'user.teamIds' union select id from led),
around as (select id from mine union select t.parent_id from read.team t join around a on a.id = t.id where t.workspace_id = $1 and t.parent_id is not null and t.deleted_at is null),
within as (select id from mine union select t.id from read.team t join within w on t.parent_id = w.id where t.workspace_id = $1 and t.deleted_at is null),
inside as (select id from led union select t.id from read.team t join inside i on t.parent_id = i.id where t.workspace_id = $1 and t.deleted_at is null),
below as (select id from read."user" where workspace_id = $1 and manager_id = $2 and deleted_at is null
  union select u.id from read."user" u join below b on u.manager_id = b.id where u.workspace_id = $1 and u.deleted_at is null),
reaching as (select id from around union select id from inside),
rules as materialized (select r.id, r.level from read.sharing_rule r where r.workspace_id = $1 and r.deleted_at is null and r.applied_at is not null
  and exists (select 1 from read.record_link l where l.workspace_id = $1 and l.from_id = r.id
    and l.field in ('sharingRule.userIds', 'sharingRule.teamIds', 'sharingRule.roleIds')
    and (l.to_id = $2 or l.to_id in (select id from reaching) or l.to_id in (select to_id from links where field = 'user.roleIds')))),
today as materialized (select (now() at time zone time_zone)::date as day from data.workspace where id = $1),
effective as materialized (select t.id, t.parent_id, t.manager_id, t.applied_at, coalesce(t."from" <= day, true) and coalesce(t.until >= day, true) as is_current
  from read.territory t cross join today where t.workspace_id = $1 and t.deleted_at is null),
placed as (select id from effective where manager_id = $2 and is_current
  union select t.id from effective t join read.record_link l on l.workspace_id = $1 and l.from_id = t.id and l.field = 'territory.people' and l.to_id = $2 cross join today
  where is_current and coalesce((l.attributes->>'from')::date <= day, true) and coalesce((l.attributes->>'until')::date >= day, true)),
held as (select id from placed union select t.id from effective t join held h on t.parent_id = h.id)
select u.status, u.locale, u.time_zone,
  coalesce((select json_agg(json_build_object('id', r.id, 'key', r.key, 'name', r.name, 'permissions', r.permissions, 'requiresSecondFactor', r.requires_second_factor) order by r.id)
    from read.role r where r.workspace_id = $1 and r.deleted_at is null and r.id in (select to_id from links where field = 'user.roleIds')), '[]') as roles,
  w.settings->'sharing' as sharing,
  array(select to_id::text from links where field = 'user.teamIds') as team_ids,
  array(select id::text from below) as subordinate_ids,
  array(select id::text from within) as own_team_ids,
  array(select distinct l.from_id::text from read.record_link l where l.workspace_id = $1 and l.field = 'user.teamIds' and l.to_id in (select id from within)) as teammate_ids,
  array(select id::text from reaching) as reaching_team_ids,
  array(select id::text from effective where is_current and applied_at is not null and id in (select id from held)) as territory_ids,
  array(select id::text from rules where level = 'read') as read_rule_ids,
  array(select id::text from rules where level = 'edit') as edit_rule_ids,
  w.currency as workspace_currency, w.time_zone as workspace_time_zone, w.locale as workspace_locale, w.country, w.fiscal_year_start,
  coalesce(w.settings->'security'->>'requireSecondFactor' = 'true', false) as must_use_second_factor
from read."user" u join data.workspace w on w.id = u.workspace_id
where u.workspace_id = $1 and u.id = $2 and u.deleted_at is null`;

/** A person, with whether their workspace or a role of theirs wants more than a password. */
export type Loaded = Omit<Principal, 'now'> & { mustUseSecondFactor: boolean };

/** The user of a workspace as whoever asks; undefined when inactive or deleted. */
export async function loadPrincipal(
  database: Database,
  workspaceId: number,
  userId: string,
): Promise<Loaded | undefined> {
  const [row] = await database.query<PersonRow>(workspaceId, person, [workspaceId, userId]);
  if (!row || row.status === 'inactive') return undefined;
  const profile = new AccessProfile(row.roles, row.sharing ?? {});
  return {
    workspaceId,
    userId,
    profile,
    mustUseSecondFactor: row.must_use_second_factor || profile.requiresSecondFactor,
    locale: (row.locale ?? row.workspace_locale) === 'fr' ? 'fr' : 'en',
    timeZone: row.time_zone ?? row.workspace_time_zone,
    currency: row.workspace_currency,
    country: row.country,
    fiscalYearStart: row.fiscal_year_start,
    teamIds: row.team_ids,
    subordinateIds: row.subordinate_ids,
    ownTeamIds: row.own_team_ids,
    teammateIds: row.teammate_ids,
    reachingTeamIds: row.reaching_team_ids,
    territoryIds: row.territory_ids,
    readRuleIds: row.read_rule_ids,
    editRuleIds: row.edit_rule_ids,
    cause: { type: 'user' },
    credential: userId,
  };
}
