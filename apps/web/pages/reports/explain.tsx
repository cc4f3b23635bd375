import { ActionIcon, Popover, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { Text as Words } from '#core/kit/text.ts';
import { useText } from '#core/ui/locale/text.ts';

/** How figures are worked out, for whoever wants to know before believing them. */
export function Explain({ of, parts }: { of: string; parts: { id: string; label?: Words; explain: Words }[] }) {
  const say = useText();
  return (
    <Popover width={300} position="bottom-start" withinPortal>
      <Popover.Target>
        <ActionIcon size={24} aria-label={say('reports.explain', { name: of })}>
          <IconInfoCircle size={15} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {parts.map(({ id, label, explain }) => (
            <div key={id}>
              {label && (
                <Text size="xs" fw={600}>
                  {say(label)}
                </Text>
              )}
              <Text size="xs">{say(explain)}</Text>
            </div>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
