import { Button, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { onRecordEvent } from '#core/ui/client/events.ts';
import { type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { ActivityEntry } from './activity-entry.tsx';
import { ChangeEntry } from './change-entry.tsx';
import { Composer } from './composer.tsx';
import { gather } from './gather.ts';
import classes from './timeline.module.css';
import { timelineQuery } from './timeline-query.ts';

interface Props {
  object: ObjectMetadata;
  id: string;
  title: string;
  /** When the person last was here; what is newer is marked. */
  since: string | undefined;
}

/** Everything that happened with the record, newest first, and the place to add to it. */
export function Timeline({ object, id, title, since }: Props) {
  const say = useText();
  const format = useFormat();
  const activities = useMetadata().objects.filter(
    ({ isActivity, permissions }) => isActivity && permissions.read !== 'none',
  );
  const [kind, setKind] = useState('');
  const query = useInfiniteQuery(timelineQuery(object, id, kind || undefined));
  const entries = gather(object, query.data?.pages.flatMap((page) => page.data) ?? []);

  const names = activities.map(({ name }) => name).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names say which objects they are.
  useEffect(
    () =>
      onRecordEvent((event) => {
        if (event.id !== id && !activities.some(({ name }) => name === event.object)) return;
        void queryClient.invalidateQueries({ queryKey: ['trail', object.name, id] });
      }),
    [object.name, id, names],
  );

  let day = '';
  return (
    <div className={classes.timeline}>
      {object.isActivity ? null : <Composer object={object} id={id} title={title} />}
      <div className={classes.bar}>
        <NativeSelect
          size="xs"
          aria-label={say('timeline.filter')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={[
            { value: '', label: say('timeline.all') },
            { value: 'activity', label: say('timeline.activities') },
            ...activities.map(({ name, pluralLabel }) => ({ value: name, label: say(pluralLabel) })),
            { value: 'change', label: say('timeline.changes') },
          ]}
        />
      </div>
      {query.isPending && (
        <Stack px="md" gap="md" aria-hidden="true">
          {[1, 2, 3].map((row) => (
            <Skeleton key={row} h={46} />
          ))}
        </Stack>
      )}
      {query.isError && !query.data && (
        <Text px="md" c="dimmed">
          {say('timeline.failed')}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => void query.refetch()}>
            {say('common.retry')}
          </Button>
        </Text>
      )}
      {query.data && entries.length === 0 && (
        <Text px="md" py="lg" c="dimmed">
          {say(object.isActivity ? 'timeline.noChanges' : 'timeline.empty')}
        </Text>
      )}
      <ol className={classes.entries}>
        {entries.map((entry) => {
          const entryDay = format.dayOf(entry.at);
          const isNewDay = entryDay !== day;
          day = entryDay;
          const isNew = since !== undefined && entry.kind === 'change' && entry.at > since;
          return (
            <li key={`${entry.kind}-${entry.id}-${entry.at}`} data-new={isNew || undefined}>
              {isNewDay && <h3 className={classes.day}>{format.dateShort(entryDay)}</h3>}
              {entry.kind === 'activity' ? (
                <ActivityEntry entry={entry} aboutId={id} />
              ) : (
                <ChangeEntry object={object} entry={entry} isNew={isNew} />
              )}
            </li>
          );
        })}
      </ol>
      {query.hasNextPage && (
        <Button
          variant="subtle"
          mx="md"
          mb="md"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {say('timeline.more')}
        </Button>
      )}
    </div>
  );
}
