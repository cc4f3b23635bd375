import '../../../work-texts.ts';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { sayText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { undoOperation } from '#core/views/data/bulk.ts';
import { followOperation } from '#core/views/data/running.ts';
import type { UserRow } from './users.ts';

export interface OwnedRecords {
  object: string;
  count: number;
}

/** How many records of each object somebody owns, in the end; `to` is who would get them. */
export async function previewTransfer(from: string, to: string | null): Promise<OwnedRecords[]> {
  const { data } = await api.post<{ data: { objects: OwnedRecords[] } }>(`/users/${from}/transfer`, {
    to,
    preview: true,
  });
  return data.objects;
}

/** Begins to hand over; how far it is and how it ended is told wherever the person is by then. */
export async function transferRecords(from: UserRow, to: UserRow | null, objects: string[], total: number) {
  const { data } = await api.post<{ data: { operation: string } }>(`/users/${from.id}/transfer`, {
    to: to?.id ?? null,
    objects,
  });
  void finish(data.operation, total, from.name).catch(showProblem);
}

async function finish(operation: string, total: number, name: string): Promise<void> {
  const { status, summary } = await followOperation(operation, total);
  await queryClient.invalidateQueries();
  const failed = summary.failed ?? 0;
  if (status !== 'done') return showToast({ message: sayText('settings.users.transfer.broken'), kind: 'problem' });
  if (failed > 0) showToast({ message: sayText('settings.users.transfer.failed', { count: failed }), kind: 'problem' });
  showToast({
    message: sayText('settings.users.transfer.done', { count: total - failed, name }),
    undo: async () => {
      await undoOperation(operation, 'user');
      await queryClient.invalidateQueries();
    },
  });
}
