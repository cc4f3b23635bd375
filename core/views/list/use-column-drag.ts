import { type RefObject, useEffect, useRef, useState } from 'react';
import { fetchAhead } from '#core/ui/ahead.ts';
import type { GridColumn } from './columns.ts';
import type { Edge } from './drag-column.ts';

/** Lets a heading be dragged to another place. Gives the edge at which a dragged one would go in. */
export function useColumnDrag(
  cell: RefObject<HTMLElement | null>,
  column: GridColumn,
  place: (path: string, target: string, edge: Edge) => void,
): Edge | null {
  const [edge, setEdge] = useState<Edge | null>(null);
  const latest = useRef(place);
  latest.current = place;
  const { path, isTitle } = column;

  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    fetchAhead(async () => {
      const { dragColumn } = await import('./drag-column.ts');
      const element = cell.current;
      if (isGone || !element) return;
      stop = dragColumn({
        element,
        path,
        isTitle,
        setEdge,
        place: (...where) => latest.current(...where),
      });
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [cell, path, isTitle]);

  return edge;
}
