import { Badge } from '@mantine/core';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { ImportSummary } from './imports.ts';

const colors: Record<ImportSummary['status'], string> = {
  draft: 'gray',
  queued: 'blue',
  running: 'blue',
  done: 'green',
  cancelled: 'gray',
  failed: 'red',
  undoing: 'blue',
  undone: 'gray',
};

/** State of an import in words; the colour only repeats them. */
export function StatusBadge({ one }: { one: ImportSummary }) {
  const say = useText();
  const format = useFormat();
  const hasFailures = one.status === 'done' && one.failed > 0;
  const words = hasFailures
    ? say('import.doneWithFailures', { count: one.failed, n: format.number(one.failed) })
    : say(`import.status.${one.status}`);
  return (
    <Badge color={hasFailures ? 'orange' : colors[one.status]}>
      {one.status === 'running' ? `${words} · ${format.percent(Math.floor(one.progress * 100))}` : words}
    </Badge>
  );
}
