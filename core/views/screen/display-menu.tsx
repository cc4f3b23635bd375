import {
  ActionIcon,
  Button,
  Divider,
  Group,
  NativeSelect,
  Popover,
  SegmentedControl,
  Stack,
  Text,
} from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { type ObjectMetadata, useMetadata } from '#core/ui/client/metadata.ts';
import { useText } from '#core/ui/locale/text.ts';
import { pathLabel, resolvePath } from '../data/paths.ts';
import { FieldPicker } from '../filter/field-picker.tsx';
import { canGroup } from '../list/group-by.ts';
import type { ViewState } from '../state/use-view-state.ts';
import type { Density } from '../state/view-config.ts';
import { ColumnList } from './column-list.tsx';
import { boardField, boardFields } from './layouts.ts';
import { DisplayButton } from './tool-buttons.tsx';

/** By which field the board is divided. */
function BoardBy({ object, state }: { object: ObjectMetadata; state: ViewState }) {
  const say = useText();
  const fields = boardFields(object);
  return (
    <NativeSelect
      size="xs"
      label={say('board.by')}
      value={boardField(object, state.config)?.key}
      onChange={(event) => state.change({ boardBy: event.currentTarget.value, scope: undefined })}
      data={fields.map((field) => ({ value: field.key, label: say(field.label) }))}
    />
  );
}

/** How the list is laid out: grouping, order, columns, density. */
export function DisplayMenu({ object, state }: { object: ObjectMetadata; state: ViewState }) {
  const say = useText();
  const metadata = useMetadata();
  const { config, change } = state;
  const group = config.groupBy ? resolvePath(metadata, object, config.groupBy) : undefined;
  return (
    <Popover position="bottom-end" width={320} shadow="md" trapFocus withinPortal>
      <Popover.Target>
        <DisplayButton />
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={say('list.display')}>
        <Stack gap="sm">
          {config.layout === 'board' && <BoardBy object={object} state={state} />}
          <div>
            <Text size="xs" c="dimmed" fw={500} mb={4}>
              {say('list.group')}
            </Text>
            <Group gap={4} wrap="nowrap">
              <FieldPicker
                object={object}
                isWithinPanel
                accepts={(path) => canGroup(path) && !path.via}
                onPick={({ path }) => change({ groupBy: path })}
              >
                {(open) => (
                  <Button variant="default" size="compact-sm" onClick={open}>
                    {group ? pathLabel(group, say) : say('list.noGroup')}
                  </Button>
                )}
              </FieldPicker>
              {group && (
                <ActionIcon aria-label={say('list.ungroup')} onClick={() => change({ groupBy: undefined })}>
                  <IconX size={15} />
                </ActionIcon>
              )}
            </Group>
          </div>
          <div>
            <Text size="xs" c="dimmed" fw={500} mb={4}>
              {say('list.order')}
            </Text>
            <Stack gap={4}>
              {config.sort.map((key) => {
                const isDown = key.startsWith('-');
                const path = key.replace(/^-/, '');
                const found = resolvePath(metadata, object, path);
                const label = found ? pathLabel(found, say) : path;
                return (
                  <Group key={key} gap={4} wrap="nowrap">
                    <Text size="sm" flex={1} truncate>
                      {label}
                    </Text>
                    <ActionIcon
                      aria-label={say(isDown ? 'list.orderDown' : 'list.orderUp', { label })}
                      onClick={() =>
                        change({ sort: config.sort.map((one) => (one === key ? (isDown ? path : `-${path}`) : one)) })
                      }
                    >
                      {isDown ? <IconArrowDown size={15} /> : <IconArrowUp size={15} />}
                    </ActionIcon>
                    <ActionIcon
                      aria-label={say('list.dropOrder', { label })}
                      onClick={() => change({ sort: config.sort.filter((one) => one !== key) })}
                    >
                      <IconX size={15} />
                    </ActionIcon>
                  </Group>
                );
              })}
              <FieldPicker
                object={object}
                isDeep
                isWithinPanel
                accepts={({ field }) => field.canSort}
                taken={config.sort.map((key) => key.replace(/^-/, ''))}
                onPick={({ path }) =>
                  change({ sort: [...config.sort.filter((key) => key.replace(/^-/, '') !== path), path] })
                }
              >
                {(open) => (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    justify="flex-start"
                    leftSection={<IconPlus size={14} />}
                    onClick={open}
                  >
                    {say('list.addOrder')}
                  </Button>
                )}
              </FieldPicker>
            </Stack>
          </div>
          <Divider />
          <ColumnList object={object} state={state} />
          <Divider />
          <div>
            <Text size="xs" c="dimmed" fw={500} mb={4}>
              {say('list.density')}
            </Text>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-label={say('list.density')}
              value={config.density}
              onChange={(density) => change({ density: density as Density })}
              data={(['compact', 'normal', 'roomy'] as const).map((value) => ({
                value,
                label: say(`list.density_${value}`),
              }))}
            />
          </div>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
