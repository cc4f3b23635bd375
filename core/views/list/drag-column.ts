import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

export type Edge = 'left' | 'right';

function edgeAt(element: Element, clientX: number): Edge {
  const { left, width } = element.getBoundingClientRect();
  return clientX < left + width / 2 ? 'left' : 'right';
}

interface Options {
  element: HTMLElement;
  path: string;
  /** It stays where it is, and nothing goes before it. */
  isTitle: boolean;
  setEdge: (edge: Edge | null) => void;
  place: (path: string, target: string, edge: Edge) => void;
}

/** Lets the heading be dragged, and others be dropped beside it. Gives what ends that. */
export function dragColumn({ element, path, isTitle, setEdge, place }: Options): () => void {
  const target = dropTargetForElements({
    element,
    canDrop: ({ source }) => source.data.kind === 'column' && source.data.path !== path,
    // Nothing goes before the name.
    onDrag: ({ location }) => setEdge(isTitle ? 'right' : edgeAt(element, location.current.input.clientX)),
    onDragLeave: () => setEdge(null),
    onDrop: ({ source, location }) => {
      setEdge(null);
      place(String(source.data.path), path, isTitle ? 'right' : edgeAt(element, location.current.input.clientX));
    },
  });
  if (isTitle) return target;
  return combine(target, draggable({ element, getInitialData: () => ({ kind: 'column', path }) }));
}
