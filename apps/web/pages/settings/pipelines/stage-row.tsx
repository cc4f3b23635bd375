import { ActionIcon, Badge, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useFormat } from '#core/ui/locale/format.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { Stage, StageCategory } from './pipelines.ts';
import classes from './stage-row.module.css';

const colors: Record<StageCategory, string> = { open: 'blue', won: 'green', lost: 'red' };

export function StageRow({ stage, onEdit }: { stage: Stage; onEdit: () => void }) {
  const say = useText();
  const format = useFormat();
  return (
    <div className={classes.row}>
      <Text className={classes.name} fw={500} dir="auto">
        {stage.name}
      </Text>
      <Badge color={colors[stage.category]}>{say(`settings.pipelines.category.${stage.category}`)}</Badge>
      <Text className={classes.probability}>{format.percent(stage.probability ?? 0)}</Text>
      <Text className={classes.stale} c="dimmed">
        {stage.staleAfterDays
          ? say('settings.pipelines.staleAfter', { count: stage.staleAfterDays })
          : say('settings.pipelines.neverStale')}
      </Text>
      <ActionIcon onClick={onEdit} aria-label={say('settings.pipelines.editStage', { name: stage.name })}>
        <IconPencil size={16} />
      </ActionIcon>
    </div>
  );
}
