import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { GridColumn } from './columns.ts';

type Edge = 'left' | 'right';

function edgeAt(element: Element, clientX: number): Edge {
  const { left, width } = element.getBoundingClientRect();
  return clientX < left + width / 2 ? 'left' : 'right';
}

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
    const element = cell.current;
    if (!element) return;
    const target = dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.kind === 'column' && source.data.path !== path,
      // Nothing goes before the name.
      onDrag: ({ location }) => setEdge(isTitle ? 'right' : edgeAt(element, location.current.input.clientX)),
      onDragLeave: () => setEdge(null),
      onDrop: ({ source, location }) => {
        setEdge(null);
        latest.current(
          String(source.data.path),
          path,
          isTitle ? 'right' : edgeAt(element, location.current.input.clientX),
        );
      },
    });
    if (isTitle) return target;
    return combine(target, draggable({ element, getInitialData: () => ({ kind: 'column', path }) }));
  }, [cell, path, isTitle]);

  return edge;
}
