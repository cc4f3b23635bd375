import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { NotFoundPage } from '../../not-found-page.tsx';
import { importQuery, isUnderWay } from '../imports.ts';
import { ProgressCard } from '../run/progress-card.tsx';
import { ResultCard } from '../run/result-card.tsx';
import { DraftScreen } from './draft-screen.tsx';
import { ImportFrame } from './import-frame.tsx';

/** One import at its address, wherever it stands: being prepared, under way, or ended. */
export function ImportScreen({ id }: { id: string }) {
  const say = useText();
  const { step } = useSearch({ strict: false }) as { step?: unknown };
  const { data: one, error } = useQuery(importQuery(id));
  usePage({ title: one?.fileName ?? say('import.one'), crumbs: [{ label: say('import.title'), to: '/import' }] });
  if (!one && error && 'status' in error && error.status === 404) return <NotFoundPage />;
  if (!one) return error ? <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text> : <PageLoading />;
  if (one.status === 'draft') return <DraftScreen one={one} at={step === 'check' ? 'check' : 'columns'} />;
  return (
    <ImportFrame one={one} at="import">
      {isUnderWay(one) ? <ProgressCard one={one} /> : <ResultCard one={one} />}
    </ImportFrame>
  );
}
