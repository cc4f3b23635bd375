import { type PointerEvent, useRef } from 'react';
import { type GridColumn, narrowest, widest } from './columns.ts';
import classes from './list.module.css';

interface Props {
  column: GridColumn;
  label: string;
  onResize: (path: string, width: number, isFinal: boolean) => void;
}

/** The edge of a column. Twice clicked, it is as wide as at first. */
export function ResizeHandle({ column, label, onResize }: Props) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const widthAt = (event: PointerEvent) =>
    Math.round(Math.min(widest, Math.max(narrowest, start.current!.width + event.clientX - start.current!.x)));
  return (
    <div
      className={classes.resize}
      title={label}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width: column.width };
      }}
      onPointerMove={(event) => start.current && onResize(column.path, widthAt(event), false)}
      onPointerUp={(event) => {
        if (start.current) onResize(column.path, widthAt(event), true);
        start.current = null;
      }}
      onDoubleClick={() => onResize(column.path, 0, true)}
    />
  );
}
