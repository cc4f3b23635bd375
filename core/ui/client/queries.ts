import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem.ts';

/**
 * The one cache of what the server said. Keys that `events.ts` refreshes when a record changes:
 * `['records', object, ...]` for lists and `['record', object, id]` for one record.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Asking again helps when the network failed, not when the server refused.
      retry: (failures, error) => failures < 2 && (!isProblem(error) || error.status === 0 || error.status >= 500),
      refetchOnWindowFocus: false,
    },
  },
});
