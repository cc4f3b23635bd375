import { ActionIcon, Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconEyeOff, IconPlus } from '@tabler/icons-react';
import { type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { pathLabel, resolvePath } from '../data/paths.ts';
import { FieldPicker } from '../filter/field-picker.tsx';
import type { ViewState } from '../state/use-view-state.ts';

/** Which columns are shown, in which order, without dragging. */
export function ColumnList({ object, state }: { object: ObjectMetadata; state: ViewState }) {
  const say = useText();
  const metadata = useMetadata();
  const { config, change } = state;
  const { columns } = config;
  const swap = (index: number, by: -1 | 1) => {
    const next = [...columns];
    [next[index], next[index + by]] = [next[index + by]!, next[index]!];
    change({ columns: next });
  };
  return (
    <div>
      <Text size="xs" c="dimmed" fw={500} mb={4}>
        {say('list.columns')}
      </Text>
      <ScrollArea.Autosize mah={300} type="auto" offsetScrollbars>
        <Stack gap={0}>
          {columns.map((path, index) => {
            const found = resolvePath(metadata, object, path);
            const label = found ? pathLabel(found, say) : path;
            const isTitle = path === object.titleField;
            return (
              <Group key={path} gap={2} wrap="nowrap" mih={28}>
                <Text size="sm" flex={1} truncate>
                  {label}
                </Text>
                {!isTitle && (
                  <>
                    <ActionIcon
                      style={index <= 1 ? { visibility: 'hidden' } : undefined}
                      aria-label={say('list.moveUpNamed', { label })}
                      onClick={() => swap(index, -1)}
                    >
                      <IconChevronUp size={14} />
                    </ActionIcon>
                    <ActionIcon
                      style={index === columns.length - 1 ? { visibility: 'hidden' } : undefined}
                      aria-label={say('list.moveDownNamed', { label })}
                      onClick={() => swap(index, 1)}
                    >
                      <IconChevronDown size={14} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={say('list.hideNamed', { label })}
                      onClick={() => change({ columns: columns.filter((column) => column !== path) })}
                    >
                      <IconEyeOff size={14} />
                    </ActionIcon>
                  </>
                )}
              </Group>
            );
          })}
        </Stack>
      </ScrollArea.Autosize>
      <FieldPicker
        object={object}
        isDeep
        isWithinPanel
        taken={columns}
        accepts={({ path }) => !columns.includes(path)}
        onPick={({ path }) => change({ columns: [...columns, path] })}
      >
        {(open) => (
          <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={open}>
            {say('list.addColumn')}
          </Button>
        )}
      </FieldPicker>
    </div>
  );
}
