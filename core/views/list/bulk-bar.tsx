import { ActionIcon, Button, Popover, Text, Tooltip } from '@mantine/core';
import { IconTrash, IconUser, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { FilterNode } from '#core/engine/query/filter.ts';
import { isEditable } from '#core/fields/inputs.ts';
import { type FieldMetadata, findField, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import { type BulkTarget, runBulk } from '../data/bulk.ts';
import { mayChangeOthers } from '../data/may-change.ts';
import { FieldPicker } from '../filter/field-picker.tsx';
import { BulkField } from './bulk-field.tsx';
import classes from './list.module.css';
import type { RowSelection } from './use-row-selection.ts';

interface Props {
  object: ObjectMetadata;
  selection: RowSelection;
  filter: FilterNode | undefined;
  q: string;
  count: number | undefined;
}

/** What can be done with the chosen rows at once. Everything here can be taken back as one. */
export function BulkBar({ object, selection, filter, q, count }: Props) {
  const say = useText();
  const format = useFormat();
  const [field, setField] = useState<FieldMetadata | null>(null);
  const { ids, isAllMatching } = selection;
  const chosen = isAllMatching ? (count ?? ids.size) : ids.size;
  const target: BulkTarget = isAllMatching ? { filter, ...(q ? { q } : {}) } : { ids: [...ids] };
  const owner = findField(object, 'ownerId');
  const mayBulk = object.permissions.bulk !== 'none';
  const canUpdate = mayBulk && mayChangeOthers(object);

  async function run(operation: 'update' | 'delete', changes?: Record<string, unknown>) {
    setField(null);
    if (await runBulk(object, target, operation, changes)) selection.clear();
  }

  return (
    <section className={classes.bulk} aria-label={say('bulk.label')}>
      <Text fw={500} aria-live="polite">
        {say('bulk.selected', { count: chosen, number: format.number(chosen) })}
      </Text>
      {!isAllMatching && count !== undefined && count > ids.size && (
        <Button variant="subtle" size="compact-sm" onClick={selection.selectMatching}>
          {say('bulk.selectAll', { number: format.number(count) })}
        </Button>
      )}
      {canUpdate && (
        <Popover
          opened={field !== null}
          onChange={(isOpen) => !isOpen && setField(null)}
          position="top"
          trapFocus
          shadow="lg"
          width={320}
          withinPortal
          withRoles={false}
        >
          <Popover.Target>
            <span>
              <FieldPicker
                object={object}
                accepts={(path) => isEditable(path.field)}
                onPick={(path) => setField(path.field)}
              >
                {(open) => (
                  <Button variant="default" size="compact-sm" onClick={open}>
                    {say('bulk.edit')}
                  </Button>
                )}
              </FieldPicker>
            </span>
          </Popover.Target>
          <Popover.Dropdown role="dialog" aria-label={say('bulk.edit')}>
            {field && (
              <BulkField field={field} count={chosen} onApply={(value) => void run('update', { [field.key]: value })} />
            )}
          </Popover.Dropdown>
        </Popover>
      )}
      {canUpdate && owner && isEditable(owner) && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconUser size={14} />}
          onClick={() => setField(owner)}
        >
          {say('bulk.assign')}
        </Button>
      )}
      {mayBulk && object.permissions.delete !== 'none' && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconTrash size={14} />}
          onClick={() => void run('delete')}
        >
          {say('common.delete')}
        </Button>
      )}
      <Tooltip label={say('bulk.clear')}>
        <ActionIcon aria-label={say('bulk.clear')} onClick={selection.clear}>
          <IconX size={16} />
        </ActionIcon>
      </Tooltip>
    </section>
  );
}
