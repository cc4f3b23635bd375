import { Button, Group, Text } from '@mantine/core';
import { IconArrowLeft, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence, showProblem } from '#core/ui/toast.tsx';
import { PageLoading } from '../../../shell/page-loading.tsx';
import type { Import, Preview } from '../imports.ts';
import { ImportNotesList } from '../run/import-notes-list.tsx';
import { PreviewSummary } from './preview-summary.tsx';
import { PreviewTable } from './preview-table.tsx';

/** Rows that the import would write, where all have been looked at; otherwise, or when none would, all of them. */
function countTaken(one: Import, { rows, counts }: Preview): number {
  return (rows.length >= one.rowCount && counts.created + counts.updated) || one.rowCount;
}

/** What the first rows would do, row by row, before anything is written. */
export function CheckStep({ one, onBack }: { one: Import; onBack: () => void }) {
  const say = useText();
  const format = useFormat();
  const [isStarting, setStarting] = useState(false);
  const { data, error, isFetching } = useQuery({
    queryKey: ['import', one.id, 'preview', one.settings],
    queryFn: async () => (await api.post<{ data: Preview }>(`/imports/${one.id}/preview`)).data,
    staleTime: 0,
  });

  async function start(): Promise<void> {
    setStarting(true);
    try {
      const answer = await api.post<{ data: Import }>(`/imports/${one.id}/run`);
      queryClient.setQueryData(['import', one.id], answer.data);
    } catch (problem) {
      showProblem(problem);
      setStarting(false);
    }
  }

  const taken = data ? countTaken(one, data) : one.rowCount;
  const run = (
    <Button
      leftSection={<IconPlayerPlay size={16} aria-hidden />}
      loading={isStarting}
      disabled={!data}
      onClick={() => void start()}
    >
      {say('import.start', { count: taken, n: format.number(taken) })}
    </Button>
  );
  return (
    <>
      {error && <FormProblem sentence={problemSentence(error)} />}
      {!data && !error && (
        <>
          <Text c="dimmed" role="status">
            {say('import.previewing')}
          </Text>
          <PageLoading />
        </>
      )}
      {data && (
        <div aria-busy={isFetching}>
          <PreviewSummary one={one} preview={data} />
          <ImportNotesList object={one.settings.object} notes={data.notes} />
          <PreviewTable one={one} rows={data.rows} />
        </div>
      )}
      <Group justify="space-between" mt="lg">
        <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
          {say('import.toColumns')}
        </Button>
        {run}
      </Group>
    </>
  );
}
