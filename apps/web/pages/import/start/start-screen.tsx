import { Text, Title } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { ImportSteps } from '../import-steps.tsx';
import { DropZone } from './drop-zone.tsx';
import { RecentImports } from './recent-imports.tsx';

/** The first step: a file. Beneath it, what was imported before. */
export function StartScreen() {
  const say = useText();
  usePage({ title: say('import.title') });
  return (
    <>
      <Title order={1}>{say('import.heading')}</Title>
      <Text c="dimmed" mb="md" maw="42rem">
        {say('import.lead')}
      </Text>
      <ImportSteps at="file" />
      <DropZone />
      <RecentImports />
    </>
  );
}
