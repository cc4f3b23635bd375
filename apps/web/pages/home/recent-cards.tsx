import { Link } from '@tanstack/react-router';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { useRecentRecords } from '#core/ui/recent.ts';
import { recordPath } from '#core/ui/records.ts';
import classes from './home-card.module.css';
import { HomeCard } from './home-card.tsx';

const shown = 8;

/** Where I have been. */
export function RecentCards() {
  const say = useText();
  const { objects } = useMetadata();
  const records = useRecentRecords().flatMap((record) => {
    const object = objects.find((candidate) => candidate.name === record.object);
    return object ? [{ ...record, object }] : [];
  });
  if (records.length === 0) return null;
  return (
    <HomeCard title={say('home.recent')}>
      <ul className={classes.list}>
        {records.slice(0, shown).map((record) => (
          <li key={record.id}>
            <Link to={recordPath(record.plural, record.id)} className={classes.row}>
              <ObjectIcon icon={record.object.presentation.icon} />
              <span className={`${classes.main} ${classes.name}`} dir="auto">
                {record.title}
              </span>
              <span className={classes.about}>{say(record.object.label)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </HomeCard>
  );
}
