import { NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { inputOf } from '#core/fields/inputs.ts';
import type { FieldMetadata, ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { useFollowChanges } from '../data/follow-changes.ts';
import { aggregateQuery } from '../data/queries.ts';
import { AskFields } from '../form/ask-fields.tsx';
import { bothOf } from '../list/group-by.ts';
import { boardField } from '../screen/layouts.ts';
import type { ViewState } from '../state/use-view-state.ts';
import classes from './board.module.css';
import { BoardColumn } from './board-column.tsx';
import { useBoardCards } from './use-board-cards.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { type AskedMove, useBoardMove } from './use-board-move.ts';
import { type BoardScope, useBoardScope } from './use-board-scope.ts';
import { useEdgeScroll } from './use-edge-scroll.ts';

interface Props {
  object: ObjectMetadata;
  state: ViewState;
  onOpen: (id: string) => void;
  onCreate: (defaults: Record<string, unknown>) => void;
}

/** The records in columns by stage, or by any choice. */
export function BoardView(props: Props) {
  const say = useText();
  const by = boardField(props.object, props.state.config);
  if (!by) return <Text p="md">{say('board.none')}</Text>;
  return <ScopedBoard key={by.key} {...props} by={by} />;
}

function ScopedBoard(props: Props & { by: FieldMetadata }) {
  const scope = useBoardScope(props.object, props.by, props.state.config.scope);
  return scope.isPending ? null : <Board {...props} scope={scope} />;
}

function Board({ object, state, onOpen, onCreate, by, scope }: Props & { by: FieldMetadata; scope: BoardScope }) {
  const say = useText();
  const { config, q, change } = state;
  const { own, condition } = scope;
  const columns = inputOf(by).useColumns!(by, condition);
  const inScope = own && condition ? { field: own, op: 'eq', value: condition.value } : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scope is its value.
  const filter = useMemo(() => bothOf(config.filter, inScope), [config.filter, condition?.value]);
  const sum =
    object.presentation.board?.sum ?? object.fields.find((field) => inputOf(field).isMoney && field.canMeasure)?.key;
  const { data: totals } = useQuery(
    aggregateQuery(object, {
      filter,
      ...(q ? { q } : {}),
      groupBy: [{ field: by.key }],
      measures: [{ operation: 'count' }, ...(sum ? [{ operation: 'sum' as const, field: sum }] : [])],
    }),
  );
  const cards = useBoardCards(object, by, columns, { filter, q: q || undefined, sort: config.sort });
  useFollowChanges(object, cards.params);
  const [asked, setAsked] = useState<AskedMove | null>(null);
  const move = useBoardMove(object, by, setAsked);
  const keyDown = useBoardKeys(columns ?? [], cards.find, move);
  const scroller = useEdgeScroll();
  const fixed = own && condition ? { [own]: condition.value } : {};

  return (
    <div className={classes.screen}>
      {scope.options && (
        <div className={classes.bar}>
          <NativeSelect
            size="xs"
            aria-label={say(scope.label)}
            value={condition?.value}
            onChange={(event) => change({ scope: event.currentTarget.value })}
            data={scope.options.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards within bubble up to it. */}
      <div ref={scroller} className={classes.columns} onKeyDown={keyDown}>
        {columns?.map((column) => (
          <BoardColumn
            key={String(column.value)}
            object={object}
            by={by}
            column={column}
            columns={columns}
            cards={cards.of(column.value)}
            totals={totals?.find((row) => row.keys[0] === column.value)}
            isCounted={totals !== undefined}
            hasSum={sum !== undefined}
            openedId={state.record}
            onOpen={onOpen}
            onMove={move}
            onCreate={
              object.permissions.create === 'none' ? undefined : () => onCreate({ [by.key]: column.value, ...fixed })
            }
          />
        ))}
      </div>
      {asked && <AskFields object={object} record={asked.move.record} asked={asked} onCancel={() => setAsked(null)} />}
    </div>
  );
}
