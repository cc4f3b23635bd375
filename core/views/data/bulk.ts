import type { FilterNode } from '#core/engine/query/filter.ts';
import { api } from '#core/ui/client/api.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { sayText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { refreshObject } from './cache.ts';

/** Chosen one by one, or everything that matches. */
export type BulkTarget = { ids: string[] } | { filter: FilterNode | undefined; q?: string | undefined };

interface BulkAnswer {
  operation: string;
  count: number;
  /** Too many to wait for: the server goes on by itself. */
  isRunning?: boolean;
  failed?: { id: string; message: string }[];
}

export async function undoOperation(id: string, objectName: string): Promise<void> {
  try {
    await api.post(`/operations/${id}/undo`);
    await refreshObject(objectName);
    showToast({ message: sayText('toast.undone') });
  } catch (error) {
    showProblem(error);
  }
}

/** Changes or deletes many at once as one operation, which can be taken back as one. */
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
    const { operation: id, count, isRunning, failed = [] } = answer;
    await refreshObject(object.name);
    if (failed.length > 0)
      showToast({
        message: sayText('bulk.failed', { count: failed.length, why: failed[0]!.message }),
        kind: 'problem',
      });
    showToast({
      message: sayText(isRunning ? 'bulk.running' : `bulk.done_${operation}`, {
        count,
        object: sayText(count === 1 ? object.label : object.pluralLabel).toLowerCase(),
      }),
      undo: id ? () => undoOperation(id, object.name) : undefined,
    });
    return true;
  } catch (error) {
    showProblem(error);
    return false;
  }
}
