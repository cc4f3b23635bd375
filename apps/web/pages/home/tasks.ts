import { queryOptions } from '@tanstack/react-query';
import type { FilterNode } from '#core/engine/query/filter.ts';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { sayText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';

export interface Task {
  id: string;
  version: number;
  subject: string;
  dueAt: string | null;
  priority: string | null;
  status: string;
  regarding: { id: string; object: string } | null;
  regardingExpanded?: { id: string; object: string; title: string } | null;
}

export interface TaskPage {
  data: Task[];
  page: { count: number | null };
}

export const myOpenTasks: FilterNode = {
  and: [
    { field: 'ownerId', op: 'eq', value: 'me' },
    { field: 'status', op: 'eq', value: 'open' },
  ],
};

const shown = 8;

export function tasksQuery(plural: string) {
  return queryOptions({
    queryKey: ['records', 'task', 'home'],
    queryFn: ({ signal }) =>
      api.get<TaskPage>(
        `/${plural}`,
        {
          filter: myOpenTasks,
          sort: ['dueAt'],
          limit: shown,
          fields: ['subject', 'dueAt', 'priority', 'status', 'regarding', 'version'],
          expand: ['regarding'],
          count: 'exact',
        },
        { signal },
      ),
  });
}

/** Ticks a task off: it leaves the list at once, and comes back when that is refused or taken back. */
export async function completeTask(plural: string, task: Task): Promise<void> {
  const { queryKey } = tasksQuery(plural);
  const before = queryClient.getQueryData(queryKey);
  queryClient.setQueryData(
    queryKey,
    (page) =>
      page && {
        data: page.data.filter((other) => other.id !== task.id),
        page: { count: page.page.count === null ? null : page.page.count - 1 },
      },
  );
  try {
    await api.patch(`/${plural}/${task.id}`, { status: 'done' });
    showToast({
      message: sayText('home.taskDone', { name: task.subject }),
      undo: async () => {
        await api.patch(`/${plural}/${task.id}`, { status: 'open' }).catch(showProblem);
        await queryClient.invalidateQueries({ queryKey: ['records', 'task'] });
      },
    });
  } catch (error) {
    queryClient.setQueryData(queryKey, before);
    showProblem(error);
  }
  await queryClient.invalidateQueries({ queryKey: ['records', 'task'] });
}
