import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { type ImportStep, ImportSteps } from '../import-steps.tsx';
import type { Import } from '../imports.ts';
import { sayBytes } from './say-bytes.ts';

/** What every step of one import shows above its own business: the file, and where the person is. */
export function ImportFrame({
  one,
  at,
  onGo,
  children,
}: {
  one: Import;
  at: ImportStep;
  onGo?: (step: ImportStep) => void;
  children: ReactNode;
}) {
  const say = useText();
  const format = useFormat();
  return (
    <>
      <Title order={1} style={{ overflowWrap: 'anywhere' }}>
        {one.fileName}
      </Title>
      <Text c="dimmed" mb="md" data-numeric>
        {say('import.rows', { count: one.rowCount, n: format.number(one.rowCount) })}
        {' · '}
        {say('import.columnCount', { count: one.analysis.columns.length })}
        {' · '}
        {sayBytes(one.size, format.locale)}
      </Text>
      <ImportSteps at={at} {...(onGo && { onGo })} />
      {children}
    </>
  );
}
