// biome-ignore-all lint/a11y/useSemanticElements: cards are laid out and dragged as blocks, not as items of a list.
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { toCssColor } from '#core/fields/choice/choice-options.ts';
import type { BoardColumn as Column, FieldMetadata } from '#core/fields/input.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useSession } from '#core/ui/client/session.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { Tooltip } from '#core/ui/tooltip.tsx';
import type { AggregateRow } from '../data/queries.ts';
import classes from './board.module.css';
import { BoardCard } from './board-card.tsx';
import type { ColumnCards } from './use-board-cards.ts';
import type { Move } from './use-board-move.ts';

interface Props {
  object: ObjectMetadata;
  by: FieldMetadata;
  column: Column;
  columns: Column[];
  cards: ColumnCards;
  totals: AggregateRow | undefined;
  isCounted: boolean;
  hasSum: boolean;
  openedId: string | undefined;
  onOpen: (id: string) => void;
  onMove: (move: Move) => Promise<void>;
  onCreate: (() => void) | undefined;
}

/** One stage with its cards, how many there are and what they come to. */
export function BoardColumn({
  object,
  by,
  column,
  columns,
  cards,
  totals,
  isCounted,
  hasSum,
  openedId,
  onOpen,
  onMove,
  onCreate,
}: Props) {
  const say = useText();
  const format = useFormat();
  const { workspace } = useSession();
  const ref = useRef<HTMLElement>(null);
  const [isOver, setOver] = useState(false);
  const move = useRef(onMove);
  move.current = onMove;
  const latest = useRef(column);
  latest.current = column;

  useEffect(() => {
    if (!ref.current) return;
    return dropTargetForElements({
      element: ref.current,
      canDrop: ({ source }) => source.data.kind === 'card',
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        void move.current({ record: source.data.record as Move['record'], to: latest.current });
      },
    });
  }, []);

  const count = Number(totals?.values[0] ?? 0);
  const sum = totals?.values[1];
  const color = toCssColor(column.color ?? categoryColor(column));
  const { records } = cards;
  return (
    <section
      ref={ref}
      className={classes.column}
      data-column={String(column.value)}
      data-over={isOver || undefined}
      aria-label={column.label}
    >
      <header className={classes.head}>
        {color && <span className={classes.dot} style={{ background: color }} aria-hidden="true" />}
        <h3 className={classes.name} dir="auto">
          {column.label}
        </h3>
        {isCounted && <span className={classes.count}>{format.number(count)}</span>}
        <span className={classes.spring} />
        {hasSum && sum !== null && sum !== undefined && (
          <Tooltip label={say('list.totalInBase', { currency: workspace.currency })}>
            <span className={classes.sum}>
              {format.money({ amount: sum, currency: workspace.currency }, { isCompact: true })}
            </span>
          </Tooltip>
        )}
        {onCreate && (
          <ActionIcon size={24} aria-label={say('board.addTo', { column: column.label })} onClick={onCreate}>
            <IconPlus size={15} />
          </ActionIcon>
        )}
      </header>
      <div className={classes.cards} data-scroll>
        {cards.isPending && [1, 2, 3].map((row) => <Skeleton key={row} h={74} radius={8} aria-hidden="true" />)}
        <div role="list" aria-label={column.label} className={classes.list}>
          {records.map((record) => (
            <BoardCard
              key={record.id}
              object={object}
              by={by}
              record={record}
              column={column}
              columns={columns}
              isOpened={record.id === openedId}
              onOpen={onOpen}
              onMove={onMove}
            />
          ))}
        </div>
        {cards.error && <p className={classes.empty}>{say('board.failed')}</p>}
        {!cards.isPending && records.length === 0 && !cards.error && (
          <p className={classes.empty}>{say('board.emptyColumn')}</p>
        )}
        {cards.hasMore && (
          <Button variant="subtle" size="compact-sm" loading={cards.isLoadingMore} onClick={cards.loadMore}>
            {say('board.more', { count: Math.max(0, count - records.length) })}
          </Button>
        )}
      </div>
    </section>
  );
}

/** A stage without a colour of its own takes that of what it counts as. */
function categoryColor({ record }: Column): string | undefined {
  return { won: 'green', lost: 'red', open: 'blue' }[String(record?.category)];
}
