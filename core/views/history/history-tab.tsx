import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useMayManage, useSession } from '#core/ui/client/session.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { undoOperation } from '../data/bulk.ts';
import { ChangedFields, type Changes } from './changed-fields.tsx';
import classes from './history.module.css';

interface HistoryEntry {
  at: string;
  version: number;
  verb: string;
  operationId: string;
  cause: string;
  changes: Changes;
  actor: { id: string; title: string | null } | null;
}

/** Every change of the record: who, when, why, from what to what; each can be taken back. */
export function HistoryTab({ object, id }: { object: ObjectMetadata; id: string }) {
  const say = useText();
  const format = useFormat();
  const { user } = useSession();
  const mayUndoOthers = useMayManage('operations');
  const [undoing, setUndoing] = useState<string | null>(null);
  const query = useInfiniteQuery({
    queryKey: ['trail', object.name, id, 'history'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      api.get<{ data: HistoryEntry[]; page: { next: string | null } }>(
        `/${object.plural}/${id}/history`,
        { cursor: pageParam },
        { signal },
      ),
    getNextPageParam: (last) => last.page.next,
  });
  if (query.isPending)
    return (
      <Stack p="md" aria-hidden="true">
        {[1, 2, 3].map((row) => (
          <Skeleton key={row} h={40} />
        ))}
      </Stack>
    );
  if (query.isError)
    return (
      <Text p="md" c="dimmed">
        {say('history.failed')}
      </Text>
    );

  async function undo(operation: string) {
    setUndoing(operation);
    await undoOperation(operation, object.name);
    await queryClient.invalidateQueries({ queryKey: ['trail', object.name, id] });
    setUndoing(null);
  }

  return (
    <div className={classes.history}>
      <ol className={classes.list}>
        {query.data.pages
          .flatMap((page) => page.data)
          .map((entry) => (
            <li key={`${entry.operationId}-${entry.version}`} className={classes.entry}>
              <div className={classes.head}>
                <strong>{entry.actor?.title ?? say(`causes.${entry.cause}`)}</strong>
                <span>{say(`verbs.${entry.verb}`)}</span>
                {entry.cause !== 'user' && entry.actor && (
                  <span className={classes.blank}>{say(`causes.by_${entry.cause}`)}</span>
                )}
                <time dateTime={entry.at} title={format.dateTimeExact(entry.at)} className={classes.blank}>
                  {format.dateTime(entry.at)}
                </time>
                {(entry.actor?.id === user.id || mayUndoOthers) && (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    ml="auto"
                    loading={undoing === entry.operationId}
                    onClick={() => void undo(entry.operationId)}
                    aria-label={say('history.undoNamed', { when: format.dateTime(entry.at) })}
                  >
                    {say('toast.undo')}
                  </Button>
                )}
              </div>
              <ChangedFields object={object} changes={entry.changes} />
            </li>
          ))}
      </ol>
      {query.hasNextPage && (
        <Button variant="subtle" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {say('timeline.more')}
        </Button>
      )}
    </div>
  );
}
