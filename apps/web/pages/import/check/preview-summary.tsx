import { Text } from '@mantine/core';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { Import, Preview } from '../imports.ts';

/** `Of the first 100 rows 96 would be created, 2 left out and 2 refused.` */
export function PreviewSummary({ one, preview }: { one: Import; preview: Preview }) {
  const say = useText();
  const format = useFormat();
  const { counts, rows } = preview;
  const parts = (['created', 'updated', 'skipped', 'failed'] as const)
    .filter((what) => counts[what] > 0)
    .map((what) => say(`import.would.${what}`, { count: counts[what], n: format.number(counts[what]) }));
  const isAll = rows.length >= one.rowCount;
  const key = isAll ? 'import.summaryAll' : 'import.summary';
  return (
    <div role="status">
      <Text fw={500} size="md">
        {say(key, { count: rows.length, n: format.number(rows.length), list: format.list(parts) })}
      </Text>
      <Text c="dimmed" mb="sm">
        {counts.failed > 0 ? say('import.failuresAhead') : say('import.nothingWritten')}
      </Text>
    </div>
  );
}
