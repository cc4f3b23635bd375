import { api } from '#core/ui/client/api.ts';
import { forgetAllRecords } from '#core/ui/recent.ts';
import { showProblem } from '#core/ui/toast.tsx';

/** Loads anew: nothing that one person saw may stand where another looks. */
async function change(work: () => Promise<unknown>, next: string): Promise<void> {
  try {
    await work();
    forgetAllRecords();
    window.location.assign(next);
  } catch (error) {
    showProblem(error);
  }
}

/** Looks at everything as somebody else does, and only looks. */
export function viewAs(userId: string): Promise<void> {
  return change(() => api.post('/session/view-as', { userId }), '/');
}

export function stopViewingAs(): Promise<void> {
  return change(() => api.delete('/session/view-as'), '/settings/users');
}
