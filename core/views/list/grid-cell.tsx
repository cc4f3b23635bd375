import { Link } from '@tanstack/react-router';
import type { RecordData } from '#core/fields/input.ts';
import { inputOf, isBlank } from '#core/fields/inputs.ts';
import { RecordMark } from '#core/fields/reference/record-mark.tsx';
import { useWriter } from '#core/fields/writer.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { recordPath } from '#core/ui/records.ts';
import { recordAt, valueAt, writeTitle } from '../data/paths.ts';
import type { GridColumn } from './columns.ts';
import classes from './list.module.css';

/** The record's name and the way into it. With a plain click it opens beside the list. */
export function TitleCell({
  object,
  record,
  onOpen,
}: {
  object: ObjectMetadata;
  record: RecordData;
  onOpen: (id: string) => void;
}) {
  const say = useText();
  const title = writeTitle(object, record, useWriter()) || say('fields.unnamed');
  return (
    <span className={classes.title}>
      <RecordMark object={object.name} title={title} />
      <Link
        to={recordPath(object.plural, record.id)}
        tabIndex={-1}
        dir="auto"
        title={title}
        draggable={false}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen(record.id);
        }}
      >
        {title}
      </Link>
    </span>
  );
}

/** One value of a row, as its type draws it. */
export function ValueCell({ column, record }: { column: GridColumn; record: RecordData }) {
  const value = valueAt(record, column);
  if (isBlank(value)) return null;
  const { Cell } = inputOf(column.field);
  return <Cell value={value} field={column.field} record={recordAt(record, column)} form="line" />;
}
