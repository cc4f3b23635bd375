import type { Principal } from '#core/engine/access/principal.ts';
import type { SharingSettings } from '#core/engine/access/sharing.ts';
import type { Engine } from '#core/engine/engine.ts';
import { openIds, waysIn } from '#core/engine/query/access-condition.ts';
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
  const totals = new Map<string, number>();
  for (const object of objects) totals.set(object, await countAll(engine, workspaceId, object));
  for (const { id, name } of users.slice(0, mostPeople)) {
    const principal = await engine.loadPrincipal(workspaceId, id);
    if (!principal) continue;
    const then = { ...principal, profile: principal.profile.withSharing(sharing) };
    for (const { object, people } of data) {
      const total = totals.get(object)!;
      const before = await countOpen(engine, principal, object, total);
      const after = await countOpen(engine, then, object, total);
      people.push({ id, title: name, read: [before.read, after.read], update: [before.update, after.update] });
    }
  }
  return { data, leftOut: Math.max(0, users.length - mostPeople) };
}

/** Counts what is open from what opens it: nobody's records are looked through one by one. */
async function countOpen(engine: Engine, principal: Principal, name: string, total: number) {
  const scope = { principal, model: await engine.models.for(principal) };
  const row = firstRow(scope.model.object(name));
  const [read, update] = (['read', 'update'] as const).map((verb) => {
    if (waysIn(row, scope, verb) === undefined) return 'all' as const;
    return openIds(row, scope, verb);
  });
  if (!read) return { read: 0, update: 0 };
  const count = async (ids: Sql): Promise<number> => {
    const { text, values } = render(sql`select count(distinct open.id) from (${ids}) open (id)`);
    const [found] = await engine.database.read(principal.workspaceId, { text, values: bind(values, principal) });
    return Number(found![0]);
  };
  const seen = read === 'all' ? total : await count(read);
  if (!update || seen === 0) return { read: seen, update: 0 };
  if (update === 'all') return { read: seen, update: seen };
  return { read: seen, update: await count(read === 'all' ? update : sql`(${update}) intersect (${read})`) };
}

async function countAll(engine: Engine, workspaceId: number, name: string): Promise<number> {
  const model = await engine.models.of(workspaceId);
  const { from, where } = source(firstRow(model.object(name)));
  const { text, values } = render(sql`select count(*) from ${from} where ${join(where, ' and ')}`);
  const [found] = await engine.database.read(workspaceId, { text, values: bind(values, { workspaceId }) });
  return Number(found![0]);
}
