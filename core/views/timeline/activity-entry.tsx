import { Anchor, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { RecordTitle } from '#core/fields/input.ts';
import { inputOf, isBlank } from '#core/fields/inputs.ts';
import { useWriter } from '#core/fields/writer.ts';
import { findField, useFindObject } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { recordPath } from '#core/ui/records.ts';
import { editRecord } from '../data/edit-record.ts';
import { titleOf } from '../data/paths.ts';
import { doneChoice, isDone } from './done.ts';
import classes from './timeline.module.css';
import type { TimelineEntry } from './timeline-query.ts';

interface Props {
  entry: Extract<TimelineEntry, { kind: 'activity' }>;
  /** The record on whose page this stands. */
  aboutId: string;
}

/** A call, a note, a task: what it was about, who, when, and how it went. */
export function ActivityEntry({ entry, aboutId }: Props) {
  const say = useText();
  const format = useFormat();
  const writer = useWriter();
  const object = useFindObject(entry.object);
  if (!object) return null;
  const record = entry.document;
  const { calendar } = object.presentation;
  const title = titleOf(object, record) || say(object.label);
  const body = object.fields.find(
    (field) =>
      field.key !== object.titleField &&
      ['body', 'notes', 'description', 'summary', 'outcome'].includes(field.key) &&
      !isBlank(record[field.key]),
  );
  const owner = record.owner as RecordTitle | undefined;
  const regarding = record.regardingExpanded as RecordTitle | undefined;
  const done = doneChoice(object);
  const isFinished = isDone(object, record);
  const due = record[calendar?.start ?? ''];
  const end = due === entry.at ? record[calendar?.end ?? ''] : undefined;
  const isLate = !isFinished && done !== undefined && typeof due === 'string' && Date.parse(due) < Date.now();
  const Body = body && inputOf(body).Cell;
  // The name of a note is its own first words, which the note says itself.
  const isEcho =
    body !== undefined && inputOf(body).toText(record[body.key], body, writer).startsWith(title.replace(/…$/, ''));
  const shown = ['ownerId', 'regarding', object.titleField, calendar?.start, calendar?.end];
  const facts = object.presentation.highlights
    .flatMap((key) => findField(object, key) ?? [])
    .filter((field) => !field.isSystem && !shown.includes(field.key) && !isBlank(record[field.key]));
  return (
    <article className={classes.entry}>
      <span className={classes.icon}>
        <ObjectIcon
          icon={object.presentation.icon}
          {...(object.presentation.color ? { color: object.presentation.color } : {})}
          size={15}
        />
      </span>
      <div className={classes.body}>
        <div className={classes.head}>
          {done && (
            <Checkbox
              className={classes.done}
              size="xs"
              checked={isFinished}
              aria-label={say('timeline.done', { title })}
              onChange={async (event) => {
                await editRecord(object, record, {
                  changes: { [done.field]: event.currentTarget.checked ? done.done : done.open },
                });
                void queryClient.invalidateQueries({ queryKey: ['trail'] });
              }}
            />
          )}
          <Anchor
            component={Link}
            to={recordPath(object.plural, record.id)}
            c="inherit"
            fw={500}
            size="sm"
            dir="auto"
            className={classes.title}
            data-done={isFinished || undefined}
          >
            {isEcho ? say(object.label) : title}
          </Anchor>
          <span className={`${classes.meta} ${classes.about}`}>
            {[
              isEcho ? undefined : say(object.label),
              owner?.title,
              regarding && regarding.id !== aboutId ? say('timeline.about', { title: regarding.title }) : undefined,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <time
            className={classes.time}
            dateTime={entry.at}
            title={format.dateTimeExact(entry.at)}
            data-late={isLate || undefined}
          >
            {isLate ? `${say('record.late')} · ` : ''}
            {format.time(entry.at)}
            {typeof end === 'string' && ` – ${format.time(end)}`}
          </time>
        </div>
        {facts.length > 0 && (
          <div className={classes.facts}>
            {facts.map((field) => {
              const { Cell } = inputOf(field);
              return (
                <span key={field.key} title={say(field.label)}>
                  <Cell value={record[field.key]} field={field} record={record} form="line" />
                </span>
              );
            })}
          </div>
        )}
        {Body && (
          <div className={classes.text}>
            <Body value={record[body.key]} field={body} record={record} form="block" />
          </div>
        )}
      </div>
    </article>
  );
}
