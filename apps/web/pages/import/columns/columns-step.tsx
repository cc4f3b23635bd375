import { Button, Group, LoadingOverlay, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { type Import, targetsQuery } from '../imports.ts';
import type { Draft } from '../one/use-draft.ts';
import { ColumnsTable } from './columns-table.tsx';
import { DraftProblem } from './draft-problem.tsx';
import { ExistingRecords } from './existing-records.tsx';
import { ObjectChooser } from './object-chooser.tsx';
import { ReadingOptions } from './reading-options.tsx';
import { RowDefaults } from './row-defaults.tsx';

/** What the rows are, what each column fills, and what to do with what is there or is not known. */
export function ColumnsStep({ one, draft, onNext }: { one: Import; draft: Draft; onNext: () => void }) {
  const say = useText();
  const [isBusy, setBusy] = useState(false);
  const { data: targets } = useQuery(targetsQuery(draft.settings.object));
  const left = draft.settings.mapping.filter(({ field }) => field === null).length;

  async function next(): Promise<void> {
    setBusy(true);
    const isTaken = await draft.save();
    setBusy(false);
    if (isTaken) onNext();
  }

  if (!targets) return <PageLoading />;
  return (
    <div style={{ position: 'relative' }} aria-busy={draft.isReading}>
      <LoadingOverlay visible={draft.isReading} zIndex={5} />
      <ObjectChooser one={one} draft={draft} />
      <ColumnsTable one={one} draft={draft} targets={targets} />
      <RowDefaults draft={draft} targets={targets} />
      <ExistingRecords draft={draft} targets={targets} />
      <ReadingOptions one={one} draft={draft} />
      <DraftProblem draft={draft} />
      <Group justify="space-between" mt="lg">
        <Text c="dimmed">{left > 0 ? say('import.columnsLeft', { count: left }) : say('import.columnsAll')}</Text>
        <Button rightSection={<IconArrowRight size={16} aria-hidden />} loading={isBusy} onClick={() => void next()}>
          {say('import.toCheck')}
        </Button>
      </Group>
    </div>
  );
}
