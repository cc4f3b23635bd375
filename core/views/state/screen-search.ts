import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

type Search = Record<string, unknown>;

/**
 * The address's search parameters, whatever the route. A change of what is shown is a step that Back undoes; one
 * that only refines the step (typing, dragging a width) replaces it.
 */
export function useScreenSearch<State extends object>(): [
  State,
  (patch: Partial<State>, options?: { replace?: boolean }) => void,
] {
  const search = useSearch({ strict: false }) as State;
  const navigate = useNavigate();
  const update = useCallback(
    (patch: Partial<State>, options: { replace?: boolean } = {}) => {
      void navigate({
        to: '.',
        // Each route names its own parameters; these screens live on many routes.
        search: ((previous: Search) => ({ ...previous, ...patch })) as never,
        replace: options.replace ?? false,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [search, update];
}
