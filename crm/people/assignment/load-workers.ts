import { loadSchedules } from '../working-time/load-schedules.ts';
import type { Assignable } from './assignable.ts';
import type { Ask } from './load-pools.ts';
import type { Worker } from './types.ts';

interface PersonRow {
  id: string;
  isActive: boolean;
  onboarding: string | null;
  startDate: string | null;
  skills: { id: string; level: number | string; validUntil?: string | null }[] | null;
  languages: Worker['languages'] | null;
  weight: number | null;
  most: number | null;
}

const columns: Record<Assignable['capacity'], string> = {
  leadCapacity: 'lead_capacity',
  taskCapacity: 'task_capacity',
  dealCapacity: 'deal_capacity',
};

/** How much open work of the kind each of the people has; those who have none are there with 0. */
export type CountOpen = (userIds: string[]) => Promise<Map<string, number>>;

/**
 * The people, with those who stand in for them between the two days, and theirs in turn. Whoever has been deleted is
 * not there.
 */
export async function loadWorkers(
  ask: Ask,
  userIds: string[],
  kind: Assignable,
  days: { from: string; to: string },
  countOpen: CountOpen,
): Promise<Map<string, Worker>> {
  const workers = new Map<string, Worker>();
  for (let wanted = [...new Set(userIds)]; wanted.length > 0; ) {
    const schedules = await loadSchedules(ask, wanted, days.from, days.to);
    const rows = await ask<PersonRow>(
      `select id, status = 'active' as "isActive", onboarding, start_date::text as "startDate", skills, languages,
         assignment_weight as weight, ${columns[kind.capacity]} as most
       from read."user" where workspace_id = $1 and id = any($2::uuid[]) and deleted_at is null`,
      [wanted],
    );
    const open = await countOpen(wanted);
    const next = new Set<string>();
    for (const row of rows) {
      const { schedule, absences } = schedules.get(row.id)!;
      workers.set(row.id, { ...readPerson(row), schedule, absences, open: open.get(row.id) ?? 0 });
      for (const { standInId } of absences) if (standInId && !workers.has(standInId)) next.add(standInId);
    }
    wanted = [...next].filter((id) => !workers.has(id));
  }
  return workers;
}

function readPerson(row: PersonRow): Omit<Worker, 'schedule' | 'absences' | 'open'> {
  return {
    ...row,
    skills: (row.skills ?? []).map(({ id, level, validUntil }) => ({
      id,
      level: Number(level),
      validUntil: validUntil ?? null,
    })),
    languages: row.languages ?? [],
    weight: row.weight ?? 1,
  };
}
