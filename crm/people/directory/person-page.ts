import type { Transaction } from '#core/database/database.ts';
import { mayManage } from '#core/engine/access/settings-permission.ts';
import type { Scope } from '#core/engine/query/row.ts';
import { assignables } from '../assignment/assignable.ts';
import { compileOpenCounts } from '../assignment/count-open.ts';
import type { Ask } from '../assignment/load-pools.ts';
import { loadSchedules } from '../working-time/load-schedules.ts';
import { findPerson } from './find-people.ts';
import { presenceOf } from './presence.ts';

/** How far ahead absences are shown. */
const daysAhead = 365;

const columns = { leadCapacity: 'lead_capacity', taskCapacity: 'task_capacity', dealCapacity: 'deal_capacity' };

interface Hours {
  name: string;
  timeZone: string;
  isOwn: boolean;
  hours: { day: string; from: string; to: string }[] | null;
  country: string | null;
  region: string | null;
}

/** Everything that the page of a person shows; undefined when there is no such person. */
export async function readPersonPage(transaction: Transaction, scope: Scope, id: string) {
  const { principal, model } = scope;
  const ask: Ask = (text, values) => transaction.query(text, [principal.workspaceId, ...values]);
  const person = await findPerson(ask, id);
  if (!person) return undefined;
  const today = new Date(principal.now).toISOString().slice(0, 10);
  const last = new Date(principal.now + daysAhead * 86_400_000).toISOString().slice(0, 10);
  const loaded = (await loadSchedules(ask, [id], today, last)).get(id)!;
  const presence = presenceOf(loaded, principal.now);
  const [own] = await ask<Record<string, number | null>>(
    `select lead_capacity, task_capacity, deal_capacity from read."user" where workspace_id = $1 and id = $2`,
    [id],
  );
  const load = [];
  for (const kind of assignables) {
    const { text, values } = compileOpenCounts(model, principal, kind, [id]);
    const [counted] = await transaction.run({ text, values });
    load.push({
      object: kind.object,
      label: kind.label,
      isOpen: kind.isOpen,
      open: Number(counted!.rows[0]?.[1] ?? 0),
      most: own?.[columns[kind.capacity]] ?? null,
    });
  }
  const reports = await ask<{ id: string; name: string; title: string | null }>(
    `select id, name, title from read."user" where workspace_id = $1 and manager_id = $2 and deleted_at is null and status <> 'inactive'
     order by lower(name)`,
    [id],
  );
  const absences = await ask<{ id: string; from: string; to: string; kind: string; standInId: string | null }>(
    `select id, "from"::text as "from", "to"::text as "to", kind, stand_in_id as "standInId" from read.absence
     where workspace_id = $1 and user_id = $2 and deleted_at is null and "to" >= $3::date order by "from" limit 50`,
    [id, today],
  );
  // Why somebody is away is between them and who looks after people.
  const isTheirs = id === principal.userId || principal.subordinateIds.includes(id);
  const maySeeWhy = isTheirs || mayManage(principal, 'people');
  return {
    ...person,
    presence,
    load,
    hours: await readHours(ask, id),
    absences: absences.map(({ kind, ...absence }) => ({ ...absence, ...(maySeeWhy && { kind }) })),
    reports,
    names: await readNames(ask, [person.managerId, presence.standInId, ...absences.map(({ standInId }) => standInId)]),
    mayEdit: mayManage(principal, 'people'),
    isMe: id === principal.userId,
  };
}

async function readHours(ask: Ask, id: string): Promise<Hours | null> {
  const [hours] = await ask<Hours>(
    `select c.name, coalesce(c.time_zone, u.time_zone, w.time_zone) as "timeZone", (c.id = u.calendar_id) is true as "isOwn", c.hours, c.country, c.region
     from read."user" u join data.workspace w on w.id = $1
     join read.working_calendar c on c.workspace_id = $1 and c.deleted_at is null and (c.id = u.calendar_id or c.is_default)
     where u.workspace_id = $1 and u.id = $2 order by (c.id = u.calendar_id) is true desc limit 1`,
    [id],
  );
  return hours ?? null;
}

export async function readNames(ask: Ask, ids: (string | null)[]): Promise<Record<string, string>> {
  const rows = await ask<{ id: string; name: string }>(
    'select id, name from read."user" where workspace_id = $1 and id = any($2::uuid[])',
    [ids.filter((id) => id !== null)],
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
