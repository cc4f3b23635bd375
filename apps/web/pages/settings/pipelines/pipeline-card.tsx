import { Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { useText } from '#core/ui/locale/text.ts';
import { moveItem, Sortable } from '#core/ui/sortable.tsx';
import { showProblem } from '#core/ui/toast.tsx';
import { PipelineMenu } from './pipeline-menu.tsx';
import { orderStages, type Pipeline, refreshPipelines, type Stage } from './pipelines.ts';
import { StageDialog } from './stage-dialog.tsx';
import { StageRow } from './stage-row.tsx';

interface PipelineCardProps {
  pipeline: Pipeline;
  stages: Stage[];
  isOnly: boolean;
}

export function PipelineCard({ pipeline, stages, isOnly }: PipelineCardProps) {
  const say = useText();
  const [editing, setEditing] = useState<Stage | null>(null);

  async function add(): Promise<void> {
    try {
      // Before the stages in which deals end.
      const open = stages.filter((stage) => stage.category === 'open');
      const { data } = await api.post<{ data: Stage }>('/stages', {
        name: say('settings.pipelines.newStage'),
        pipelineId: pipeline.id,
        category: 'open',
        position: stages.length,
      });
      await orderStages([...open, data, ...stages.filter((stage) => stage.category !== 'open')]);
      await refreshPipelines();
      setEditing(data);
    } catch (error) {
      showProblem(error);
    }
  }

  return (
    <Paper withBorder p="md" mb="lg">
      <Group justify="space-between" mb="xs">
        <Group gap="xs">
          <Title order={3}>{pipeline.name}</Title>
          {pipeline.isDefault && <Badge color="accent">{say('settings.pipelines.default')}</Badge>}
        </Group>
        <PipelineMenu pipeline={pipeline} isOnly={isOnly} />
      </Group>
      {stages.length === 0 && <Text c="dimmed">{say('settings.pipelines.noStages')}</Text>}
      <Sortable
        items={stages}
        label={say('settings.pipelines.stagesOf', { name: pipeline.name })}
        nameOf={(stage) => stage.name}
        onMove={(from, to) => void orderStages(moveItem(stages, from, to)).catch(showProblem)}
      >
        {(stage) => <StageRow stage={stage} onEdit={() => setEditing(stage)} />}
      </Sortable>
      <Button
        mt="xs"
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => void add()}
      >
        {say('settings.pipelines.addStage')}
      </Button>
      {editing && <StageDialog stage={editing} onClose={() => setEditing(null)} />}
    </Paper>
  );
}
