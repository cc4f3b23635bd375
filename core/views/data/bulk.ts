import type { FilterNode } from '#core/engine/query/filter.ts';
import { api } from '#core/ui/client/api.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { sayText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { refreshObject } from './cache.ts';
import { followOperation } from './running.ts';

/** Chosen one by one, or everything that matches. */
export type BulkTarget = { ids: string[] } | { filter: FilterNode | undefined; q?: string | undefined };

interface BulkAnswer {
  operation: string;
  count: number;
  /** Too many to wait for: the server goes on by itself. */
  isRunning?: boolean;
  failed?: { id: string; message: string }[];
}

interface Refused {
  count: number;
  /** Of the first one, when the server says it. */
  why: string;
}

/** Waits for the end where the server did not: gives what could not be changed. */
async function settle({ operation, count, isRunning, failed = [] }: BulkAnswer): Promise<Refused> {
  if (!isRunning) return { count: failed.length, why: failed[0]?.message ?? '' };
  const { status, summary } = await followOperation(operation, count);
  if (status !== 'done') throw new Error(`The operation ended as ${status}.`);
  return { count: summary.failed ?? 0, why: '' };
}

export async function undoOperation(id: string, objectName: string): Promise<void> {
  try {
    const answer = await api.post<BulkAnswer>(`/operations/${id}/undo`);
    if (answer?.isRunning) await settle(answer);
    await refreshObject(objectName);
    showToast({ message: sayText('toast.undone') });
  } catch (error) {
    showProblem(error);
  }
}

async function finish(object: ObjectMetadata, verb: string, answer: BulkAnswer): Promise<void> {
  const refused = await settle(answer);
  await refreshObject(object.name);
  if (refused.count > 0) showToast({ message: sayText('bulk.failed', { ...refused }), kind: 'problem' });
  const count = answer.count - (answer.isRunning ? refused.count : 0);
  showToast({
    message: sayText(`bulk.done_${verb}`, {
      count,
      object: sayText(count === 1 ? object.label : object.pluralLabel).toLowerCase(),
    }),
    undo: () => undoOperation(answer.operation, object.name),
  });
}

/** Changes or deletes many at once as one operation, which can be taken back as one. False when it was refused. */
export async function runBulk(
  object: ObjectMetadata,
  target: BulkTarget,
  operation: 'update' | 'delete' | 'restore',
  changes?: Record<string, unknown>,
): Promise<boolean> {
  try {
    // The server takes "everything" only when it is said.
    const selection = 'ids' in target || target.filter || target.q ? target : { filter: { and: [] } };
    const answer = await api.post<BulkAnswer>(`/${object.plural}/bulk`, { ...selection, operation, changes });
    const end = finish(object, operation, answer);
    // What takes long is left to go on; its end is told wherever the person is by then.
    if (answer.isRunning) void end.catch(showProblem);
    else await end;
    return true;
  } catch (error) {
    showProblem(error);
    return false;
  }
}
