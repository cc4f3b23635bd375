import { Link } from '@tanstack/react-router';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { recordPath } from '#core/ui/records.ts';
import type { FoundGroup } from '../../palette/use-search-all.ts';
import classes from './search-page.module.css';

export function FoundRecords({ groups }: { groups: FoundGroup[] }) {
  const say = useText();
  const { objects } = useMetadata();
  return groups.map((group) => {
    const object = objects.find((candidate) => candidate.name === group.object);
    if (!object) return null;
    return (
      <section key={group.object} aria-labelledby={`found-${group.object}`}>
        <h2 className={classes.heading} id={`found-${group.object}`}>
          {say(group.label)}
        </h2>
        <ul className={classes.list}>
          {group.records.map((record) => (
            <li key={record.id}>
              <Link to={recordPath(object.plural, record.id)} className={classes.row}>
                <ObjectIcon icon={object.presentation.icon} />
                <span className={classes.title} dir="auto">
                  {record.title}
                </span>
                {record.subtitle && (
                  <span className={classes.subtitle} dir="auto">
                    {record.subtitle}
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
