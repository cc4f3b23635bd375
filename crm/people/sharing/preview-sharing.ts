import type { Principal } from '#core/engine/access/principal.ts';
import type { SharingSettings } from '#core/engine/access/sharing.ts';
import type { Engine } from '#core/engine/engine.ts';
import { seenBy } from '#core/engine/query/access-condition.ts';
import { firstRow, source } from '#core/engine/query/row.ts';
import { bind, join, render, type Sql, sql } from '#core/kit/sql.ts';

/** Counts of records before and after. */
type Change = [before: number, after: number];

interface PersonPreview {
  id: string;
  title: string;
  read: Change;
  update: Change;
}

export interface SharingPreview {
  data: { object: string; people: PersonPreview[] }[];
  /** People who were not counted for; 0 unless there are very many. */
  leftOut: number;
}

const mostPeople = 300;

/** How many records of each object everybody could see and change under another default sharing, beside today. */
export async function previewSharing(
  engine: Engine,
  workspaceId: number,
  sharing: SharingSettings,
): Promise<SharingPreview> {
  const users = await engine.database.query<{ id: string; name: string }>(
    workspaceId,
    `select id, name from read."user" where workspace_id = $1 and status <> 'inactive' and deleted_at is null order by name, id`,
    [workspaceId],
  );
  const objects = Object.keys(sharing);
  const data: SharingPreview['data'] = objects.map((object) => ({ object, people: [] }));
  for (const { id, name } of users.slice(0, mostPeople)) {
    const principal = await engine.loadPrincipal(workspaceId, id);
    if (!principal) continue;
    const then = { ...principal, profile: principal.profile.withSharing(sharing) };
    for (const { object, people } of data) {
      const [before, after] = [await countOpen(engine, principal, object), await countOpen(engine, then, object)];
      people.push({ id, title: name, read: [before.read, after.read], update: [before.update, after.update] });
    }
  }
  return { data, leftOut: Math.max(0, users.length - mostPeople) };
}

const whether = (conditions: Sql[]) => (conditions.length === 0 ? sql`true` : sql`(${join(conditions, ' and ')})`);

async function countOpen(engine: Engine, principal: Principal, name: string) {
  const scope = { principal, model: await engine.models.for(principal) };
  const row = firstRow(scope.model.object(name));
  const { from, where } = source(row);
  const isSeen = seenBy(row, scope, 'read');
  const isOpen = [...isSeen, ...seenBy(row, scope, 'update')];
  const { text, values } = render(
    sql`select count(*) filter (where ${whether(isSeen)}), count(*) filter (where ${whether(isOpen)}) from ${from} where ${join(where, ' and ')}`,
  );
  const [found] = await engine.database.read(principal.workspaceId, { text, values: bind(values, principal) });
  return { read: Number(found![0]), update: Number(found![1]) };
}
