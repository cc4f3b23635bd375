import type { Database } from '#core/database/database.ts';
import type { Principal } from './principal.ts';

/** Somebody with whom a record is shared by hand. */
export interface Share {
  granteeId: string;
  granteeKind: 'user' | 'team';
  title: string;
  level: 'read' | 'edit';
  /** The end of it, ISO 8601; null: none. */
  until: string | null;
  /** What they are to the record: "Executive sponsor". */
  role: string | null;
}

/** With whom a record is shared by hand, ended or not. */
export function listShares(database: Database, workspaceId: number, recordId: string): Promise<Share[]> {
  return database.query<Share>(
    workspaceId,
    `select g.grantee_id as "granteeId", s.object as "granteeKind", s.title, g.level, g.until, g.role
     from read.record_grant g join read.search_entry s on s.workspace_id = $1 and s.record_id = g.grantee_id
     where g.workspace_id = $1 and g.record_id = $2 and g.source = 'share' order by g.created_at, g.grantee_id`,
    [workspaceId, recordId],
  );
}

/** Whether there is such a person or team, not in the trash. */
export async function isGrantee(
  database: Database,
  workspaceId: number,
  kind: Share['granteeKind'],
  id: string,
): Promise<boolean> {
  const table = kind === 'user' ? '"user"' : 'team';
  const found = await database.query(
    workspaceId,
    `select 1 from read.${table} where workspace_id = $1 and id = $2 and deleted_at is null`,
    [workspaceId, id],
  );
  return found.length > 0;
}

/** Shares a record, or changes how it is shared. */
export async function share(
  database: Database,
  { workspaceId, userId }: Principal,
  record: { object: string; id: string },
  given: Pick<Share, 'granteeId' | 'level' | 'until' | 'role'>,
): Promise<void> {
  await database.query(
    workspaceId,
    `insert into data.record_grant (workspace_id, record_id, grantee_id, source, object, level, until, role, created_by_id)
     values ($1, $2, $3, 'share', $4, $5, $6, $7, $8)
     on conflict (workspace_id, record_id, grantee_id, source) do update set level = $5, until = $6, role = $7`,
    [workspaceId, record.id, given.granteeId, record.object, given.level, given.until, given.role, userId],
  );
}

/** Ends a share. Gives whether there was one. */
export async function unshare(
  database: Database,
  workspaceId: number,
  recordId: string,
  granteeId: string,
): Promise<boolean> {
  const ended = await database.query(
    workspaceId,
    `delete from data.record_grant where workspace_id = $1 and record_id = $2 and grantee_id = $3 and source = 'share' returning 1`,
    [workspaceId, recordId, granteeId],
  );
  return ended.length > 0;
}
