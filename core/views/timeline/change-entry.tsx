import { IconPencil } from '@tabler/icons-react';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ChangedFields } from '../history/changed-fields.tsx';
import classes from './timeline.module.css';
import type { TimelineEntry } from './timeline-query.ts';

interface Props {
  object: ObjectMetadata;
  entry: Extract<TimelineEntry, { kind: 'change' }>;
  isNew: boolean;
}

/** That the record itself was changed: by whom, and from what to what. */
export function ChangeEntry({ object, entry, isNew }: Props) {
  const say = useText();
  const format = useFormat();
  const { verb, changes, actor, cause } = entry.document;
  const who = actor?.title ?? say(`causes.${cause}`);
  return (
    <article className={classes.entry} data-quiet>
      <span className={classes.icon}>
        <IconPencil size={14} aria-hidden="true" />
      </span>
      <div className={classes.body}>
        <div className={classes.head}>
          <span className={classes.meta}>
            <strong>{who}</strong> {say(`verbs.${verb}`)}
          </span>
          {isNew && <span className={classes.new}>{say('timeline.new')}</span>}
          <time className={classes.time} dateTime={entry.at} title={format.dateTimeExact(entry.at)}>
            {format.time(entry.at)}
          </time>
        </div>
        {verb !== 'create' && <ChangedFields object={object} changes={changes} most={4} />}
      </div>
    </article>
  );
}
