import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from './locale/text.ts';
import classes from './sortable.module.css';

interface SortableItem {
  id: string;
}

interface SortableProps<Item extends SortableItem> {
  items: readonly Item[];
  /** What a screen reader calls the item. */
  nameOf: (item: Item) => string;
  label: string;
  onMove: (from: number, to: number) => void;
  children: (item: Item, index: number) => ReactNode;
}

/** A list put in order by dragging its handles, or with the arrow keys while one has the focus. */
export function Sortable<Item extends SortableItem>({ items, nameOf, label, onMove, children }: SortableProps<Item>) {
  const say = useText();
  const [spoken, setSpoken] = useState('');
  function move(from: number, to: number): void {
    const item = items[from];
    if (!item || to < 0 || to >= items.length || to === from) return;
    onMove(from, to);
    setSpoken(say('sortable.moved', { name: nameOf(item), position: to + 1, count: items.length }));
  }
  return (
    <>
      <ol className={classes.list} aria-label={label}>
        {items.map((item, index) => (
          <Row key={item.id} item={item} index={index} list={label} name={nameOf(item)} onMove={move}>
            {children(item, index)}
          </Row>
        ))}
      </ol>
      <div role="status" className={classes.spoken}>
        {spoken}
      </div>
    </>
  );
}

interface RowProps {
  item: SortableItem;
  index: number;
  /** Rows of one list are not dropped into another. */
  list: string;
  name: string;
  onMove: (from: number, to: number) => void;
  children: ReactNode;
}

function Row({ item, index, list, name, onMove, children }: RowProps) {
  const say = useText();
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const [over, setOver] = useState<'above' | 'below' | null>(null);
  const move = useRef(onMove);
  move.current = onMove;

  useEffect(() => {
    const element = row.current!;
    return combine(
      draggable({ element, dragHandle: handle.current!, getInitialData: () => ({ list, index }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.list === list,
        onDrag: ({ source }) => setOver(placeOf(Number(source.data.index), index)),
        onDragLeave: () => setOver(null),
        onDrop: ({ source }) => {
          setOver(null);
          move.current(Number(source.data.index), index);
        },
      }),
    );
  }, [list, index]);

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    onMove(index, index + by);
  }

  return (
    <li ref={row} className={classes.row} data-over={over ?? undefined} data-id={item.id}>
      <button
        ref={handle}
        type="button"
        className={classes.handle}
        onKeyDown={onKeyDown}
        aria-label={say('sortable.handle', { name })}
        title={say('sortable.hint')}
      >
        <IconGripVertical size={16} stroke={1.6} aria-hidden />
      </button>
      <div className={classes.content}>{children}</div>
    </li>
  );
}

function placeOf(from: number, to: number): 'above' | 'below' | null {
  return from === to ? null : from > to ? 'above' : 'below';
}

/** The items with one moved. */
export function moveItem<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), items[from]!, ...rest.slice(to)];
}
