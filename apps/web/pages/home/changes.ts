import { queryOptions } from '@tanstack/react-query';
import type { FilterNode } from '#core/engine/query/filter.ts';
import { api } from '#core/ui/client/api.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';

interface Person {
  id: string;
  title: string;
}

/** A record that somebody else touched, and which of its fields they last changed: not those that follow by rules. */
export interface ForeignChange {
  object: ObjectMetadata;
  id: string;
  title: string;
  at: string;
  by: Person;
  /** Keys of the fields; empty for a record that was made. */
  changed: string[];
  isNew: boolean;
}

interface ChangedRecord {
  id: string;
  createdAt: string;
  updatedAt: string;
  updatedBy?: Person | null;
  [key: string]: unknown;
}

interface HistoryEntry {
  verb: string;
  at: string;
  actor?: Person | null;
  changes: Record<string, unknown>;
}

const shown = 6;
/** Some of them turn out to be nobody's doing. */
const looked = 12;

const byOthers: FilterNode = {
  and: [
    { field: 'updatedById', op: 'ne', value: 'me' },
    { field: 'updatedById', op: 'notEmpty' },
    { field: 'updatedAt', op: 'within', value: { last: 14, unit: 'day' } },
  ],
};

async function changedOf(
  object: ObjectMetadata,
  signal: AbortSignal,
): Promise<(ChangedRecord & { object: ObjectMetadata })[]> {
  const { data } = await api.get<{ data: ChangedRecord[] }>(
    `/${object.plural}`,
    {
      filter: byOthers,
      sort: ['-updatedAt'],
      limit: looked,
      fields: [object.titleField, 'createdAt', 'updatedAt', 'updatedById'],
      expand: ['updatedBy'],
      count: 'none',
    },
    { signal },
  );
  return data.map((record) => ({ ...record, object }));
}

async function detail(record: ChangedRecord & { object: ObjectMetadata }, signal: AbortSignal): Promise<ForeignChange> {
  const { object, id } = record;
  const { data } = await api.get<{ data: HistoryEntry[] }>(`/${object.plural}/${id}/history`, undefined, { signal });
  const last = data[0];
  return {
    object,
    id,
    title: String(record[object.titleField] ?? ''),
    at: record.updatedAt,
    by: record.updatedBy ?? last?.actor ?? { id: '', title: '' },
    changed: Object.keys(last?.changes ?? {}).filter((key) => findField(object, key)?.isReadOnly === false),
    isNew: last?.verb === 'create',
  };
}

/** The latest changes by colleagues over these objects, newest first, with what changed. */
export function foreignChangesQuery(objects: ObjectMetadata[]) {
  return queryOptions({
    queryKey: ['records', 'home', 'changes', objects.map((object) => object.name)],
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(objects.map((object) => changedOf(object, signal)));
      const newest = lists.flat().sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
      const changes = await Promise.all(newest.slice(0, looked).map((record) => detail(record, signal)));
      return changes.filter((change) => change.isNew || change.changed.length > 0).slice(0, shown);
    },
    refetchInterval: 60_000,
  });
}
