import { ActionIcon, Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import type { RecordData } from '#core/fields/input.ts';
import { inputOf, isBlank } from '#core/fields/inputs.ts';
import { RecordMark } from '#core/fields/reference/record-mark.tsx';
import { useWriter } from '#core/fields/writer.ts';
import { useActions } from '#core/ui/actions.ts';
import { findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { closedMenu, lateControl } from '#core/ui/late-control.tsx';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { forgetRecord } from '#core/ui/recent.ts';
import { recordPath } from '#core/ui/records.ts';
import { showToast } from '#core/ui/toast.tsx';
import { Tooltip } from '#core/ui/tooltip.tsx';
import { AccessButton } from '../access/access-button.tsx';
import { mayDo } from '../data/may-change.ts';
import { writeTitle } from '../data/paths.ts';
import { removeRecord } from '../data/remove-records.ts';
import { FavouriteButton } from './favourite-button.tsx';
import type { Visit } from './last-visit.ts';
import { MoreButton } from './more-button.tsx';
import type { MoreVerbsProps } from './more-verbs.tsx';
import { NextStep } from './next-step.tsx';
import classes from './record.module.css';
import { useVerbs } from './use-verbs.tsx';

const MoreVerbs = lateControl<MoreVerbsProps>(
  () => import('./more-verbs.tsx').then(({ MoreVerbs }) => MoreVerbs),
  () => <MoreButton {...closedMenu} />,
);

interface Props {
  object: ObjectMetadata;
  record: RecordData;
  visit: Visit | undefined;
  onGone: () => void;
}

/** Who or what this is, its key facts, what comes next, and what can be done. */
export function RecordHeader({ object, record, visit, onGone }: Props) {
  const say = useText();
  const format = useFormat();
  const title = writeTitle(object, record, useWriter()) || say('fields.unnamed');
  const isPerson = findField(object, object.titleField)?.personal !== undefined;
  const verbs = useVerbs(object, record);
  const subtitle = object.subtitleField ? findField(object, object.subtitleField) : undefined;
  const facts = ['ownerId', ...object.presentation.highlights]
    .filter(
      (key, index, all) => all.indexOf(key) === index && key !== object.titleField && key !== object.subtitleField,
    )
    .flatMap((key) => findField(object, key) ?? []);

  const copyLink = async () => {
    await navigator.clipboard.writeText(new URL(recordPath(object.plural, record.id), location.href).href);
    showToast({ message: say('record.linkCopied') });
  };
  const remove = async () => {
    if (!(await removeRecord(object, record.id, title))) return;
    forgetRecord(record.id);
    onGone();
  };
  const canDelete = mayDo(object, record, 'delete');
  useActions([
    { id: 'record.copyLink', label: say('record.copyLink'), icon: 'link', run: copyLink },
    ...(canDelete ? [{ id: 'record.delete', label: say('record.delete', { title }), icon: 'trash', run: remove }] : []),
    ...verbs.actions.map(({ name, label, run }) => ({ id: `verb.${name}`, label, run })),
  ]);

  return (
    <header className={classes.header}>
      <div className={classes.headerTop}>
        <span className={classes.mark}>
          {isPerson ? (
            <RecordMark object="contact" title={title} size={36} />
          ) : (
            <ObjectIcon
              icon={object.presentation.icon}
              {...(object.presentation.color ? { color: object.presentation.color } : {})}
              size={20}
            />
          )}
        </span>
        <div className={classes.name}>
          <span className={classes.kind}>{say(object.label)}</span>
          <h2 className={classes.title} dir="auto">
            {title}
          </h2>
          {subtitle && !isBlank(record[subtitle.key]) && (
            <div className={classes.subtitle}>
              <SubtitleValue field={subtitle} record={record} />
            </div>
          )}
        </div>
        <div className={classes.actions}>
          {verbs.actions.slice(0, 2).map(({ name, label, run, isRunning }) => (
            <Button key={name} size="compact-sm" variant="default" loading={isRunning} onClick={run}>
              {label}
            </Button>
          ))}
          <AccessButton object={object} record={record} />
          <FavouriteButton object={object} record={record} title={title} />
          <Tooltip label={say('record.copyLink')}>
            <ActionIcon aria-label={say('record.copyLink')} onClick={() => void copyLink()} size={28}>
              <IconLink size={16} />
            </ActionIcon>
          </Tooltip>
          {(canDelete || verbs.actions.length > 2) && (
            <MoreVerbs actions={verbs.actions.slice(2)} onDelete={canDelete ? () => void remove() : undefined} />
          )}
        </div>
      </div>
      <dl className={classes.facts}>
        {facts.map((field) => {
          const { Cell } = inputOf(field);
          const value = firstOfMany(record[field.key]);
          return (
            <div key={field.key} className={classes.fact} data-blank={isBlank(value) || undefined}>
              <dt>{say(field.label)}</dt>
              <dd>
                {isBlank(value) ? (
                  <span className={classes.blank}>–</span>
                ) : (
                  <Cell value={value} field={field} record={record} form="block" />
                )}
              </dd>
            </div>
          );
        })}
        <NextStep object={object} record={record} />
      </dl>
      {visit && <div className={classes.visit}>{say('record.changedSince', { when: format.relative(visit.at) })}</div>}
      {verbs.element}
    </header>
  );
}

/** A header has room for the first address; the others stand among the fields. */
function firstOfMany(value: unknown): unknown {
  return Array.isArray(value) ? value.slice(0, 1) : value;
}

function SubtitleValue({ field, record }: { field: NonNullable<ReturnType<typeof findField>>; record: RecordData }) {
  const { Cell } = inputOf(field);
  return <Cell value={record[field.key]} field={field} record={record} form="line" />;
}
