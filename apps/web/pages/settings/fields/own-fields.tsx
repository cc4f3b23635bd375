import { ActionIcon, Badge, Group, Text } from '@mantine/core';
import { IconAdjustments, IconPencil, IconTrash } from '@tabler/icons-react';
import { api } from '#core/ui/client/api.ts';
import { type FieldMetadata, metadataQuery, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useText } from '#core/ui/locale/text.ts';
import { moveItem, Sortable } from '#core/ui/sortable.tsx';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { kindOf } from './field-kinds.ts';
import classes from './own-fields.module.css';

interface OwnFieldsProps {
  object: ObjectMetadata;
  fields: FieldMetadata[];
  onEdit: (field: FieldMetadata) => void;
}

const refresh = () => queryClient.invalidateQueries({ queryKey: metadataQuery.queryKey });

function KindIcon({ type }: { type: string }) {
  const Icon = kindOf(type)?.icon ?? IconAdjustments;
  return <Icon size={18} stroke={1.6} aria-hidden />;
}

export function OwnFields({ object, fields, onEdit }: OwnFieldsProps) {
  const say = useText();

  async function move(from: number, to: number): Promise<void> {
    try {
      const moved = moveItem(fields, from, to);
      const changed = moved.flatMap((field, position) => (fields[position] === field ? [] : [{ field, position }]));
      for (const { field, position } of changed) await api.patch(`/fields/${field.id}`, { position });
    } catch (error) {
      showProblem(error);
    }
    await refresh();
  }

  async function remove(field: FieldMetadata): Promise<void> {
    try {
      await api.delete(`/fields/${field.id}`);
      await refresh();
      showToast({
        message: say('settings.fields.deleted', { name: say(field.label) }),
        undo: async () => {
          await api.post(`/fields/${field.id}/restoration`).catch(showProblem);
          await refresh();
        },
      });
    } catch (error) {
      showProblem(error);
    }
  }

  return (
    <Sortable
      items={fields.map((field) => ({ ...field, id: field.id ?? field.key }))}
      label={say('settings.fields.ownOf', { objects: say(object.pluralLabel) })}
      nameOf={(field) => say(field.label)}
      onMove={(from, to) => void move(from, to)}
    >
      {(field) => (
        <div className={classes.row}>
          <KindIcon type={field.type} />
          <div className={classes.what}>
            <Group gap={6}>
              <Text fw={500}>{say(field.label)}</Text>
              {field.isRequired && <Badge color="gray">{say('settings.fields.marks.required')}</Badge>}
              {field.isUnique && <Badge color="gray">{say('settings.fields.marks.unique')}</Badge>}
              {field.isSensitive && <Badge color="orange">{say('settings.fields.marks.sensitive')}</Badge>}
              {field.isIndexing && <Badge color="accent">{say('settings.fields.indexing')}</Badge>}
            </Group>
            <Text size="xs" c="dimmed">
              {say(`settings.fields.types.${field.type}`)} · <code>{field.key}</code>
            </Text>
          </div>
          <ActionIcon
            onClick={() => onEdit(field)}
            aria-label={say('settings.fields.edit', { name: say(field.label) })}
          >
            <IconPencil size={16} />
          </ActionIcon>
          <ActionIcon
            onClick={() => void remove(field)}
            aria-label={say('settings.fields.delete', { name: say(field.label) })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      )}
    </Sortable>
  );
}
