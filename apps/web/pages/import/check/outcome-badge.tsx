import { Badge } from '@mantine/core';
import { IconEqual, IconMinus, IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import { useText } from '#core/ui/locale/text.ts';
import type { PreviewRow } from '../imports.ts';

const looks = {
  create: { color: 'green', Icon: IconPlus },
  update: { color: 'blue', Icon: IconPencil },
  unchanged: { color: 'gray', Icon: IconEqual },
  skip: { color: 'gray', Icon: IconMinus },
  fail: { color: 'red', Icon: IconX },
} as const;

/** What becomes of a row: by word, by sign, and by colour last. */
export function OutcomeBadge({ what }: { what: PreviewRow['what'] }) {
  const say = useText();
  const { color, Icon } = looks[what];
  return (
    <Badge color={color} leftSection={<Icon size={12} stroke={2.5} aria-hidden />}>
      {say(`import.what.${what}`)}
    </Badge>
  );
}
