import type pg from 'pg';
import { quoteName } from '#core/kit/sql.ts';
import { routeOf } from './company-story.ts';
import type { Route } from './world.ts';

/** What the story needs to know of the workspace it is told in. */
export interface Setting {
  currency: string;
  timeZone: string;
  email: string;
  memberRoleId: string;
  route: Route;
}

/** Reads the workspace, its administrator and its default pipeline, past row-level security. */
export async function readSetting(owner: pg.Client, workspaceId: number, userId: string): Promise<Setting> {
  const { rows } = await owner.query<Omit<Setting, 'route'>>(
    `select w.currency, w.time_zone as "timeZone", coalesce(u.email, '') as email,
       (select r.id from data.role r where r.workspace_id = w.id and r.key = 'member') as "memberRoleId"
     from data.workspace w join data."user" u on u.workspace_id = w.id and u.id = $2 where w.id = $1`,
    [workspaceId, userId],
  );
  const stages = await owner.query<{ pipeline: string } & Record<string, unknown>>(
    `select s.id, s.category, s.probability, p.id as pipeline from data.stage s
     join data.pipeline p on p.workspace_id = s.workspace_id and p.id = s.pipeline_id
     where s.workspace_id = $1 and p.is_default and p.deleted_at is null and s.deleted_at is null order by s.position`,
    [workspaceId],
  );
  if (!rows[0] || !stages.rows[0]) throw new Error(`workspace ${workspaceId} lacks its user or its pipeline`);
  return { ...rows[0], route: routeOf(stages.rows[0].pipeline, stages.rows) };
}

/** Writes down that sample data is being made, so that it can be taken back like any act of many changes. */
export async function openSample(owner: pg.Client, workspaceId: number, id: string, userId: string): Promise<void> {
  await owner.query(
    `insert into data.operation (workspace_id, id, kind, actor_id, status) values ($1, $2, 'demo', $3, 'running')`,
    [workspaceId, id, userId],
  );
}

/** Ends the act and lets the planner know what is there. */
export async function finishSample(
  owner: pg.Client,
  workspaceId: number,
  id: string,
  records: number,
  isRemovable: boolean,
): Promise<void> {
  await owner.query(
    `update data.operation set status = 'done', total = $3, done = $3, finished_at = now() where workspace_id = $1 and id = $2`,
    [workspaceId, id, records],
  );
  if (isRemovable)
    await owner.query('update data.workspace set sample_operation_id = $2 where id = $1', [workspaceId, id]);
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'data'::regnamespace and relkind in ('r', 'p') and not relispartition`,
  );
  // Millions of new rows are vacuumed by somebody sooner or later: better now than under the first visitors.
  const tidy = isRemovable ? 'analyze' : 'vacuum (analyze)';
  for (const { name } of rows) await owner.query(`${tidy} data.${quoteName(name)}`);
}
