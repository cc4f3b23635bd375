import { useMemo, useRef } from 'react';
import type { ViewConfig } from '../state/view-config.ts';
import type { GridColumn } from './columns.ts';
import type { HeaderActions } from './header-menu.tsx';

type Change = (patch: Partial<ViewConfig>, options?: { replace?: boolean }) => void;

/** Clicked once: ascending, twice: descending, thrice: not sorted by it. With Shift beside the others. */
export function nextSort(sort: string[], path: string, isAdded: boolean, direction?: 'up' | 'down'): string[] {
  const known = sort.find((key) => key.replace(/^-/, '') === path);
  const next =
    direction === 'up'
      ? path
      : direction === 'down'
        ? `-${path}`
        : known === undefined
          ? path
          : known === path
            ? `-${path}`
            : undefined;
  if (!isAdded) return next ? [next] : [];
  if (known === undefined) return next ? [...sort, next] : sort;
  return sort.flatMap((key) => (key === known ? (next ? [next] : []) : [key]));
}

export function placeColumn(columns: string[], path: string, target: string, edge: 'left' | 'right'): string[] {
  const rest = columns.filter((column) => column !== path);
  const index = rest.indexOf(target);
  if (index < 0) return columns;
  return rest.toSpliced(index + (edge === 'right' ? 1 : 0), 0, path);
}

/** What the headings do to the view. */
export function useColumnActions(
  config: ViewConfig,
  columns: GridColumn[],
  change: Change,
  filter: (path: string) => void,
): Omit<HeaderActions, 'openMenu'> {
  const latest = useRef({ config, columns, change, filter });
  latest.current = { config, columns, change, filter };
  return useMemo(
    () => ({
      sort: (path, isAdded, direction) => {
        const { config, change } = latest.current;
        change({ sort: nextSort(config.sort, path, isAdded, direction) });
      },
      place: (path, target, edge) => {
        const { config, change } = latest.current;
        change({ columns: placeColumn(config.columns, path, target, edge) });
      },
      move: (index, by) => {
        const { config, columns, change } = latest.current;
        const moved = columns[index];
        const neighbour = columns[index + by];
        if (!moved || moved.isTitle || !neighbour || neighbour.isTitle) return;
        change({ columns: placeColumn(config.columns, moved.path, neighbour.path, by < 0 ? 'left' : 'right') });
      },
      hide: (path) => {
        const { config, change } = latest.current;
        change({ columns: config.columns.filter((column) => column !== path) });
      },
      group: (path) => latest.current.change({ groupBy: path }),
      filter: (path) => latest.current.filter(path),
      resize: (path, width) => {
        const { config, change } = latest.current;
        const { [path]: _, ...others } = config.widths;
        change({ widths: width > 0 ? { ...others, [path]: width } : others }, { replace: true });
      },
    }),
    [],
  );
}
