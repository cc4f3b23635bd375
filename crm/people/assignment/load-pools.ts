import type { Rule } from './types.ts';

/** Asks within the workspace; `$1` is its number. */
export type Ask = <Row>(text: string, values: unknown[]) => Promise<Row[]>;

const members = `select u.id from read."user" u
where u.workspace_id = $1 and u.deleted_at is null and (u.id = any($2::uuid[]) or exists (
  select 1 from read.record_link l where l.workspace_id = $1 and l.field = 'user.teamIds' and l.from_id = u.id and l.to_id in (
    with recursive parts as (
      select id from read.team where workspace_id = $1 and id = any($3::uuid[]) and deleted_at is null
      union select t.id from read.team t join parts p on t.parent_id = p.id where t.workspace_id = $1 and t.deleted_at is null
    ) select id from parts))) order by u.id`;

/** Ids of the people of whom a rule chooses: those named, and those of the teams and of the teams in them. */
export async function loadPool(ask: Ask, rule: Pick<Rule, 'userIds' | 'teamIds'>): Promise<string[]> {
  const rows = await ask<{ id: string }>(members, [rule.userIds, rule.teamIds]);
  return rows.map(({ id }) => id);
}

/** Ids of the people to whom a rule falls back. */
export async function loadOtherwise(ask: Ask, rule: Rule): Promise<string[]> {
  if (rule.otherwise === 'user') return rule.otherwiseUserId ? [rule.otherwiseUserId] : [];
  if (rule.otherwise !== 'team' || !rule.otherwiseTeamId) return [];
  return loadPool(ask, { userIds: [], teamIds: [rule.otherwiseTeamId] });
}
