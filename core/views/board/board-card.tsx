// biome-ignore-all lint/a11y/useSemanticElements: a card holds a button of its own, which a button must not.
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { IconClockExclamation, IconFlagExclamation } from '@tabler/icons-react';
import { type MouseEvent, memo, useEffect, useRef, useState } from 'react';
import type { BoardColumn, FieldMetadata, RecordData } from '#core/fields/input.ts';
import { inputOf, isBlank } from '#core/fields/inputs.ts';
import { RecordMark } from '#core/fields/reference/record-mark.tsx';
import { expandedTitle } from '#core/fields/reference/titles.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { closedMenu, lateControl } from '#core/ui/late-control.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { lacksNextStep, staleDays } from '../data/pace.ts';
import { titleOf } from '../data/paths.ts';
import classes from './board.module.css';
import { MoveButton } from './move-button.tsx';
import type { MoveMenuProps } from './move-menu.tsx';
import type { Move } from './use-board-move.ts';

const MoveMenu = lateControl<MoveMenuProps>(
  () => import('./move-menu.tsx').then(({ MoveMenu }) => MoveMenu),
  ({ title }) => <MoveButton title={title} {...closedMenu} />,
);

interface Props {
  object: ObjectMetadata;
  by: FieldMetadata;
  record: RecordData;
  column: BoardColumn;
  columns: BoardColumn[];
  isOpened: boolean;
  onOpen: (id: string) => void;
  onMove: (move: Move) => Promise<void>;
}

const shownFacts = 3;

/** The amount that the column adds up, and what else the object is known by; one amount is enough. */
function cardFacts(object: ObjectMetadata, by: FieldMetadata, record: RecordData): FieldMetadata[] {
  const sum = object.presentation.board?.sum;
  const keys = [...new Set([...(sum ? [sum] : []), ...object.presentation.highlights])];
  return keys
    .flatMap((key) => findField(object, key) ?? [])
    .filter(
      (field) =>
        field.key !== by.key &&
        field.key !== object.titleField &&
        field.key !== 'ownerId' &&
        !(sum && field.key !== sum && inputOf(field).isMoney) &&
        !isBlank(record[field.key]),
    )
    .slice(0, shownFacts);
}

function BoardCardInner({ object, by, record, column, columns, isOpened, onOpen, onMove }: Props) {
  const say = useText();
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(record);
  latest.current = record;
  const [isDragged, setDragged] = useState(false);
  const title = titleOf(object, record) || say('fields.unnamed');
  const owner = findField(object, 'ownerId');
  const ownerTitle = owner && expandedTitle(owner, record);
  const facts = cardFacts(object, by, record);
  const days = staleDays(record, column.record);
  const isAimless = lacksNextStep(record);
  const canMove = object.permissions.update !== 'none';

  useEffect(() => {
    if (!ref.current || !canMove) return;
    return draggable({
      element: ref.current,
      getInitialData: () => ({ kind: 'card', record: latest.current }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [canMove]);

  function click(event: MouseEvent) {
    if (!(event.target as HTMLElement).closest('button')) onOpen(record.id);
  }

  return (
    <div role="listitem">
      <div
        ref={ref}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: cards are what the arrow keys go along.
        tabIndex={0}
        data-card={record.id}
        className={classes.card}
        data-dragged={isDragged || undefined}
        data-opened={isOpened || undefined}
        aria-label={title}
        aria-roledescription={say('board.card')}
        onClick={click}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(record.id);
        }}
      >
        <div className={classes.cardHead}>
          <span className={classes.cardTitle} dir="auto">
            {title}
          </span>
          {canMove && (
            <MoveMenu title={title} column={column} columns={columns} onMove={(to) => void onMove({ record, to })} />
          )}
        </div>
        <div className={classes.body}>
          <div className={classes.facts}>
            {facts.map((field) => {
              const { Cell, isMoney } = inputOf(field);
              return (
                <span key={field.key} title={say(field.label)} data-strong={isMoney || undefined}>
                  <Cell value={record[field.key]} field={field} record={record} form="line" />
                </span>
              );
            })}
          </div>
          {ownerTitle && (
            <span role="img" className={classes.owner} aria-label={ownerTitle.title} title={ownerTitle.title}>
              <RecordMark object="user" title={ownerTitle.title} size={20} />
            </span>
          )}
        </div>
        {(days !== undefined || isAimless) && (
          <div className={classes.foot}>
            {days !== undefined && (
              <span className={classes.warning}>
                <IconClockExclamation size={14} aria-hidden="true" /> {say('board.stale', { count: days })}
              </span>
            )}
            {isAimless && (
              <span className={classes.notice}>
                <IconFlagExclamation size={14} aria-hidden="true" /> {say('record.noNextStep')}
              </span>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

/** One record on the board: its name, a few facts, whose it is, and what is wrong with it. */
export const BoardCard = memo(BoardCardInner);
