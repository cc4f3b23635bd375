import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { findObject, useMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ObjectIcon } from '#core/ui/object-icon.tsx';
import { RelativeTime } from '#core/ui/relative-time.tsx';
import { problemSentence } from '#core/ui/toast.tsx';
import { importsQuery } from '../imports.ts';
import { StatusBadge } from '../status-badge.tsx';
import classes from './recent-imports.module.css';

const mostShown = 20;

/** What was imported lately, each with its state; leads to its result or to where it was left. */
export function RecentImports() {
  const say = useText();
  const format = useFormat();
  const metadata = useMetadata();
  const { data: imports, error } = useQuery(importsQuery);
  if (error) return <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>;
  if (!imports || imports.length === 0) return null;
  return (
    <section aria-labelledby="recent-imports">
      <Title order={2} id="recent-imports" mt="lg" mb="xs">
        {say('import.recent')}
      </Title>
      <ul className={classes.list}>
        {imports.slice(0, mostShown).map((one) => {
          const object = one.object ? findObject(metadata, one.object) : undefined;
          return (
            <li key={one.id}>
              <Link to={`/import/${one.id}`} className={classes.row}>
                <ObjectIcon icon={object?.presentation.icon ?? 'table'} />
                <span className={classes.name}>{one.fileName}</span>
                <span className={classes.about} data-numeric>
                  {object ? `${say(object.pluralLabel)} · ` : ''}
                  {say('import.rows', { count: one.rowCount, n: format.number(one.rowCount) })}
                </span>
                <StatusBadge one={one} />
                <span className={classes.when}>
                  <RelativeTime at={one.createdAt} />
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
