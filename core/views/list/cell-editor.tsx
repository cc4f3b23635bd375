import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { RecordData } from '#core/fields/input.ts';
import { inputOf } from '#core/fields/inputs.ts';
import { late } from '#core/ui/late.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { showToast } from '#core/ui/toast.tsx';
import { isSameValue } from '../data/same-value.ts';
import type { CellPanelProps } from './cell-panel.tsx';
import type { GridColumn } from './columns.ts';
import classes from './list.module.css';
import { useDraft } from './use-draft.ts';

const CellPanel = late<CellPanelProps>(() => import('./cell-panel.tsx').then(({ CellPanel }) => CellPanel));

export const loadCellPanel = CellPanel.load;

export type Leave = 'stay' | 'down' | 'next' | 'previous';

export interface CellEditorProps {
  column: GridColumn;
  record: RecordData;
  onSave: (column: GridColumn, record: RecordData, value: unknown, titles: Record<string, unknown>) => void;
  onLeave: (where: Leave) => void;
}

/** The value of one cell being changed: in the cell itself, or in a panel where it needs room. */
export function CellEditor({ column, record, onSave, onLeave }: CellEditorProps) {
  const say = useText();
  const { field } = column;
  const module = inputOf(field);
  const Input = module.Input!;
  // Others may change the record meanwhile: what was typed was typed over what stood here when the editing began.
  const base = useRef(record).current;
  const before = base[field.key] ?? null;
  const draft = useDraft(before);
  const where = useRef<Leave>('stay');
  const isOver = useRef(false);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  function finish() {
    if (isOver.current) return;
    const { value, titles, isTouched, unreadable } = draft.current();
    if (unreadable) {
      where.current = 'stay';
      return;
    }
    isOver.current = true;
    if (isTouched && !isSameValue(value, before)) onSave(column, base, value, titles);
    onLeave(where.current);
  }

  function refuse(sentence: string | null) {
    draft.refuse(sentence);
    // The cell was left for another one: there is no input any more to say it beside.
    if (sentence && isGone.current) showToast({ message: `${say(field.label)}: ${sentence}`, kind: 'problem' });
  }

  function cancel() {
    isOver.current = true;
    onLeave('stay');
  }

  function keyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      cancel();
    } else if (event.key === 'Tab' && module.editor === 'line') {
      event.preventDefault();
      event.stopPropagation();
      where.current = event.shiftKey ? 'previous' : 'next';
      // Leaving the input is what makes it read what was typed.
      (document.activeElement as HTMLElement | null)?.blur();
    } else if (event.key === 'Enter' && module.editor === 'line') {
      where.current = 'down';
    }
  }

  const input = (
    <Input
      field={field}
      value={draft.current().value as never}
      record={{ ...record, ...draft.current().titles }}
      label={say(field.label)}
      onChange={draft.change}
      onDone={finish}
      onUnreadable={refuse}
      place="cell"
      isRequired={field.isRequired}
      autoFocus
    />
  );

  if (module.editor === 'line') {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to the keys of the input within.
      <div
        className={classes.editor}
        onKeyDownCapture={keyDown}
        onBlur={() => setTimeout(finish, 0)}
        onPointerDown={(event) => event.stopPropagation()}
      >
        {input}
      </div>
    );
  }
  return (
    <CellPanel
      label={say(field.label)}
      width={column.width}
      onKeyDownCapture={keyDown}
      onFinish={finish}
      onCancel={cancel}
    >
      {input}
    </CellPanel>
  );
}
