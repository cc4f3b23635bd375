import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconFilterOff, IconPlus } from '@tabler/icons-react';
import type { ObjectMetadata } from '#core/ui/client/metadata.ts';
import { EmptyState } from '#core/ui/empty-state.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { iconOf } from '#core/ui/object-icon.tsx';
import { problemSentence } from '#core/ui/toast.tsx';
import classes from './list.module.css';

interface Props {
  object: ObjectMetadata;
  isFiltered: boolean;
  error: Error | null;
  onRetry: () => void;
  onClear: () => void;
  onCreate: () => void;
}

/** What these records are for and how to begin; or why there is nothing, and what to do about it. */
export function EmptyList({ object, isFiltered, error, onRetry, onClear, onCreate }: Props) {
  const say = useText();
  const objects = say(object.pluralLabel).toLowerCase();
  if (error)
    return (
      <div className={classes.empty} role="alert">
        <EmptyState
          icon={IconAlertTriangle}
          title={say('list.failed', { objects })}
          action={
            <Button variant="default" onClick={onRetry}>
              {say('common.retry')}
            </Button>
          }
        >
          {problemSentence(error)}
        </EmptyState>
      </div>
    );
  if (isFiltered)
    return (
      <div className={classes.empty}>
        <EmptyState
          icon={IconFilterOff}
          title={say('list.noMatch', { objects })}
          action={
            <Button variant="default" onClick={onClear}>
              {say('list.clearSearch')}
            </Button>
          }
        >
          {say('list.noMatchHint')}
        </EmptyState>
      </div>
    );
  const create = object.permissions.create !== 'none' && (
    <Button leftSection={<IconPlus size={16} />} onClick={onCreate} mt="xs">
      {say('list.createFirst', { object: say(object.label).toLowerCase() })}
    </Button>
  );
  return (
    <div className={classes.empty}>
      <EmptyState icon={iconOf(object.presentation.icon)} title={say('list.none', { objects })} action={create}>
        {say(object.description)}
        {object.permissions.import !== 'none' && (
          <Text span size="xs" display="block" mt={6}>
            {say('list.orImport')}
          </Text>
        )}
      </EmptyState>
    </div>
  );
}
