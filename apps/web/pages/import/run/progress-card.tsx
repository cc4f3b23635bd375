import { Button, Group, Progress, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { announce } from '#core/ui/live-region.tsx';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem } from '#core/ui/toast.tsx';
import type { Import } from '../imports.ts';
import { ImportCounts } from './import-counts.tsx';
import classes from './run.module.css';

/** How far a running import has come. It runs on the server: the page can be left and come back to. */
export function ProgressCard({ one }: { one: Import }) {
  const say = useText();
  const format = useFormat();
  const share = Math.floor(one.progress * 100);
  const state = one.isCancelling ? 'cancelling' : one.phase === 'references' ? 'references' : one.status;
  const quarter = useRef(-1);

  useEffect(() => {
    const now = Math.floor(share / 25);
    if (now === quarter.current || one.status !== 'running') return;
    quarter.current = now;
    announce(say('import.progress', { share: format.percent(share) }));
  }, [share, one.status, say, format]);

  async function cancel(): Promise<void> {
    try {
      const { data } = await api.post<{ data: Import }>(`/imports/${one.id}/cancel`);
      queryClient.setQueryData(['import', one.id], data);
    } catch (error) {
      showProblem(error);
    }
  }

  return (
    <section className={classes.card} aria-labelledby="import-state">
      <Group justify="space-between" wrap="nowrap">
        <h2 id="import-state" className={classes.title}>
          {say(`import.state.${state}`)}
        </h2>
        {one.status !== 'undoing' && (
          <Button variant="default" disabled={one.isCancelling} onClick={() => void cancel()}>
            {say('import.cancel')}
          </Button>
        )}
      </Group>
      {one.status === 'running' && (
        <>
          <Progress.Root size="lg">
            <Progress.Section value={share} aria-label={say('import.progressLabel')} />
          </Progress.Root>
          <Text data-numeric>
            {say('import.position', {
              count: one.rowCount,
              at: format.number(one.position),
              n: format.number(one.rowCount),
            })}
          </Text>
          <ImportCounts one={one} />
        </>
      )}
      <Text c="dimmed">{say(one.status === 'undoing' ? 'import.mayLeaveUndo' : 'import.mayLeave')}</Text>
    </section>
  );
}
