import { Text } from '@mantine/core';
import { findField, useFindObject } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText, type Words } from '#core/ui/locale/text.ts';
import type { Import } from '../imports.ts';

interface Flag {
  value: string;
  label: Words;
}

/** Records that came in although they lack what would be asked of one written today, and what that is. */
export function FlaggedRecords({ one }: { one: Import }) {
  const say = useText();
  const format = useFormat();
  const object = useFindObject(one.settings.object);
  const flags = (object && findField(object, 'flags')?.options.options) as Flag[] | undefined;
  const nameOf = (flag: string) => say(flags?.find(({ value }) => value === flag)?.label) || flag;
  const found = Object.entries(one.notes.flags).sort(([, a], [, b]) => b - a);
  return (
    <div>
      <Text mt="md">{say('import.flagged', { count: one.flagged, n: format.number(one.flagged) })}</Text>
      <Text c="dimmed" data-numeric>
        {found.map(([flag, count]) => `${nameOf(flag)}: ${format.number(count)}`).join(' · ')}
      </Text>
    </div>
  );
}
