import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { findField, useMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { recordPath } from '#core/ui/records.ts';
import { RelativeTime } from '#core/ui/relative-time.tsx';
import { navigationObjects } from '../../shell/destinations.ts';
import { type ForeignChange, foreignChangesQuery } from './changes.ts';
import classes from './home-card.module.css';
import { HomeCard, HomeNote } from './home-card.tsx';

const namedFields = 3;

/** What colleagues did lately, and to which fields. */
export function ChangesByOthers() {
  const say = useText();
  const objects = navigationObjects(useMetadata()).filter((object) => !object.isActivity);
  const { data, error, isLoading } = useQuery(foreignChangesQuery(objects));
  return (
    <HomeCard title={say('home.changes')} isLoading={isLoading} error={error}>
      {data?.length === 0 && <HomeNote>{say('home.noChanges')}</HomeNote>}
      <ul className={classes.list}>
        {data?.map((change) => (
          <li key={change.id}>
            <Link to={recordPath(change.object.plural, change.id)} className={classes.row}>
              <ObjectIcon icon={change.object.presentation.icon} />
              <div className={classes.main}>
                <div className={classes.name} dir="auto">
                  {change.title}
                </div>
                <div className={classes.about}>
                  <WhatChanged change={change} />
                </div>
              </div>
              <span className={`${classes.end} ${classes.about}`}>
                <RelativeTime at={change.at} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </HomeCard>
  );
}

function WhatChanged({ change }: { change: ForeignChange }) {
  const say = useText();
  const format = useFormat();
  const name = change.by.title;
  if (change.isNew) return say('home.made', { name });
  const labels = change.changed.flatMap((key) => {
    const field = findField(change.object, key);
    return field ? [say(field.label)] : [];
  });
  const rest = labels.length - namedFields;
  const named = labels.slice(0, namedFields);
  return say('home.changed', { name, fields: rest > 0 ? `${named.join(', ')} +${rest}` : format.list(named) });
}
