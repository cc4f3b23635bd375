import { Link } from '@tanstack/react-router';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { useRecentRecords } from '#core/ui/recent.ts';
import { recordPath } from '#core/ui/records.ts';
import classes from './side-navigation.module.css';

const shown = 5;

export function Recent() {
  const say = useText();
  const { objects } = useMetadata();
  const records = useRecentRecords()
    .filter((record) => objects.some((object) => object.name === record.object))
    .slice(0, shown);
  if (records.length === 0) return null;
  return (
    <section aria-labelledby="recent-heading">
      <h2 id="recent-heading" className={classes.heading}>
        {say('shell.recent')}
      </h2>
      <ul className={classes.list}>
        {records.map((record) => (
          <li key={record.id}>
            <Link to={recordPath(record.plural, record.id)} className={`${classes.link} ${classes.small}`}>
              <ObjectIcon
                icon={objects.find((object) => object.name === record.object)?.presentation.icon ?? ''}
                size={16}
              />
              <span className={classes.label} dir="auto">
                {record.title}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
