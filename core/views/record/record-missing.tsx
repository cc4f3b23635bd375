import { Button } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '#core/ui/client/api.ts';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { listPath } from '#core/ui/records.ts';
import { problemSentence, showProblem } from '#core/ui/toast.tsx';
import { refreshObject } from '../data/cache.ts';
import type { Page } from '../data/queries.ts';

interface Props {
  object: ObjectMetadata;
  id: string;
  error: Error;
  isMissing: boolean;
  onRetry: () => void;
}

/** A record that is not there: perhaps it is in the trash and can be had back. */
export function RecordMissing({ object, id, error, isMissing, onRetry }: Props) {
  const say = useText();
  const { data: isInTrash } = useQuery({
    queryKey: ['records', object.name, 'in-trash', id],
    enabled: isMissing,
    retry: false,
    queryFn: async () => {
      const { data } = await api.get<Page>(`/${object.plural}`, {
        trash: true,
        filter: { field: 'id', op: 'eq', value: id },
        limit: 1,
        count: 'none',
      });
      return data.length > 0;
    },
  });
  async function restore() {
    try {
      await api.post(`/${object.plural}/${id}/restoration`);
      await refreshObject(object.name);
    } catch (problem) {
      showProblem(problem);
    }
  }
  if (!isMissing)
    return (
      <EmptyState
        icon={IconFileOff}
        title={say('problem.title')}
        action={
          <Button variant="default" onClick={onRetry}>
            {say('common.retry')}
          </Button>
        }
      >
        {problemSentence(error)}
      </EmptyState>
    );
  if (isInTrash)
    return (
      <EmptyState
        icon={IconFileOff}
        title={say('record.inTrash')}
        action={<Button onClick={() => void restore()}>{say('record.restore')}</Button>}
      >
        {say('record.inTrashHint')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={IconFileOff}
      title={say('problem.notFound')}
      action={
        <Button component={Link} to={listPath(object.plural)}>
          {say('record.toList', { objects: say(object.pluralLabel).toLowerCase() })}
        </Button>
      }
    >
      {say('problem.notFoundDetail')}
    </EmptyState>
  );
}
