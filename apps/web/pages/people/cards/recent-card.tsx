import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '#core/ui/client/api.ts';
import { findObject, type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { recordPath } from '#core/ui/records.ts';
import { RelativeTime } from '#core/ui/relative-time.tsx';
import classes from '../people.module.css';
import type { PersonPage } from '../people.ts';
import { Card } from './card.tsx';

const shown = 6;

interface Row {
  id: string;
  updatedAt: string;
  [key: string]: unknown;
}

/** What the person owns and was worked on last, as far as whoever looks may see it. */
export function RecentCard({ person }: { person: PersonPage }) {
  const say = useText();
  const metadata = useMetadata();
  const objects = person.load.flatMap(({ object }) => findObject(metadata, object) ?? []);
  const { data } = useQuery({
    queryKey: ['records', 'recent-of', person.id, objects.map(({ name }) => name)],
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(objects.map((object) => askRecent(object, person.id, signal)));
      return lists.flat().sort((one, other) => other.row.updatedAt.localeCompare(one.row.updatedAt));
    },
  });
  return (
    <Card title={say('people.recent')}>
      {data?.length === 0 ? (
        <span className={classes.dim}>{say('people.noRecent')}</span>
      ) : (
        <ul className={classes.lines}>
          {data?.slice(0, shown).map(({ object, row }) => (
            <li key={row.id} className={classes.line}>
              <span>
                <ObjectIcon icon={object.presentation.icon} size={14} />{' '}
                <Link to={recordPath(object.plural, row.id)} className={classes.target} dir="auto">
                  {String(row[object.titleField] ?? '')}
                </Link>
              </span>
              <span className={classes.dim}>
                <RelativeTime at={row.updatedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

async function askRecent(object: ObjectMetadata, ownerId: string, signal: AbortSignal) {
  const filter = { field: 'ownerId', op: 'in', value: [ownerId] };
  const fields = ['id', object.titleField, 'updatedAt'];
  const params = { filter, fields, sort: ['-updatedAt'], limit: shown, count: 'none' };
  const { data } = await api.get<{ data: Row[] }>(`/${object.plural}`, params, { signal });
  return data.map((row) => ({ object, row }));
}
