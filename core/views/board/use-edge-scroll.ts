import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef } from 'react';

const edge = 70;
const fastest = 18;

/** Scrolls the board while a card is held near its edge: columns beyond it can be reached. */
export function useEdgeScroll() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = 0;
    let pointer: { x: number; y: number } | null = null;
    const step = () => {
      const element = ref.current;
      if (!element || !pointer) return;
      const box = element.getBoundingClientRect();
      const right = Math.max(0, pointer.x - (box.right - edge)) / edge;
      const left = Math.max(0, box.left + edge - pointer.x) / edge;
      element.scrollLeft += (Math.min(1, right) - Math.min(1, left)) * fastest;
      const column = document.elementFromPoint(pointer.x, pointer.y)?.closest('[data-scroll]');
      if (column) {
        const inner = column.getBoundingClientRect();
        const down = Math.max(0, pointer.y - (inner.bottom - edge)) / edge;
        const up = Math.max(0, inner.top + edge - pointer.y) / edge;
        column.scrollTop += (Math.min(1, down) - Math.min(1, up)) * fastest;
      }
      frame = requestAnimationFrame(step);
    };
    const stop = () => {
      cancelAnimationFrame(frame);
      pointer = null;
    };
    const end = monitorForElements({
      canMonitor: ({ source }) => source.data.kind === 'card',
      onDragStart: () => {
        frame = requestAnimationFrame(step);
      },
      onDrag: ({ location }) => {
        const begin = pointer === null;
        pointer = { x: location.current.input.clientX, y: location.current.input.clientY };
        if (begin) frame = requestAnimationFrame(step);
      },
      onDrop: stop,
    });
    return () => {
      end();
      stop();
    };
  }, []);
  return ref;
}
