// biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable for the keyboard.
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { RecordData } from '#core/fields/input.ts';
import { inputOf, isBlank } from '#core/fields/inputs.ts';
import { RecordMark } from '#core/fields/reference/record-mark.tsx';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { recordPath } from '#core/ui/records.ts';
import { type FieldPath, recordAt, titleOf, valueAt } from '../data/paths.ts';
import type { GridColumn } from './columns.ts';
import classes from './list.module.css';
import { rememberScreen } from './screen-memory.ts';
import type { ListItems } from './use-flat-items.ts';

const cardHeight = 62;
const groupHeight = 40;
const shownFacts = 3;

interface Props {
  object: ObjectMetadata;
  list: ListItems;
  columns: GridColumn[];
  groupBy: FieldPath | undefined;
  onToggleGroup: (id: string) => void;
  memoryKey: string;
  top: number;
}

function CardBody({ object, record, columns }: { object: ObjectMetadata; record: RecordData; columns: GridColumn[] }) {
  const say = useText();
  const title = titleOf(object, record) || say('fields.unnamed');
  const facts = columns.filter((column) => !column.isTitle && !isBlank(valueAt(record, column))).slice(0, shownFacts);
  return (
    <>
      <span className={classes.cardTitle}>
        <RecordMark object={object.name} title={title} />
        <span dir="auto">{title}</span>
      </span>
      <span className={classes.cardFacts}>
        {facts.map((column) => {
          const { Cell } = inputOf(column.field);
          return (
            <span key={column.path}>
              <Cell
                value={valueAt(record, column)}
                field={column.field}
                record={recordAt(record, column)}
                form="line"
              />
            </span>
          );
        })}
      </span>
    </>
  );
}

/** The same rows where there is no room for columns: a name and the first few facts. */
export function CardList({ object, list, columns, onToggleGroup, memoryKey, top }: Props) {
  const say = useText();
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const { items } = list;
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'group' ? groupHeight : cardHeight),
    overscan: 8,
    initialOffset: top,
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => list.reach(last), [list, last]);
  useEffect(() => {
    const element = scroller.current;
    return () =>
      rememberScreen(memoryKey, {
        top: element?.scrollTop ?? 0,
        position: { active: null, anchor: null, isEditing: false },
        ids: new Set(),
      });
  }, [memoryKey]);

  return (
    <section
      ref={scroller}
      className={classes.cards}
      aria-label={say(object.pluralLabel)}
      aria-busy={list.isFirstLoad}
      tabIndex={0}
    >
      <div
        className={classes.body}
        style={{ height: virtual.getTotalSize(), minWidth: 0 }}
        data-stale={list.isStale || undefined}
      >
        {rows.map(({ index, start, size }) => {
          const item = items[index];
          if (!item) return null;
          const style = { height: size, transform: `translateY(${start}px)` };
          if (item.kind === 'pending')
            return (
              <div key={item.id} className={classes.card} style={style} aria-hidden="true">
                <span className={classes.pending} />
                <span className={classes.pending} style={{ width: '35%' }} />
              </div>
            );
          if (item.kind === 'group')
            return (
              <button
                key={item.id}
                type="button"
                className={classes.groupRow}
                style={{
                  ...style,
                  display: 'flex',
                  alignItems: 'center',
                  border: 0,
                  gap: 8,
                  paddingInline: 16,
                  width: '100%',
                }}
                aria-expanded={item.isOpen}
                onClick={() => onToggleGroup(item.group.id)}
              >
                {item.group.label} <span className={classes.faint}>{format.number(item.group.count)}</span>
              </button>
            );
          return (
            <Link key={item.id} to={recordPath(object.plural, item.id)} className={classes.card} style={style}>
              <CardBody object={object} record={item.record} columns={columns} />
            </Link>
          );
        })}
      </div>
    </section>
  );
}
