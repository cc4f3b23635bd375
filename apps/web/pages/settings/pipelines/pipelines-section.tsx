import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { PipelineCard } from './pipeline-card.tsx';
import { PipelineDialog } from './pipeline-dialog.tsx';
import { pipelinesQuery, stagesQuery } from './pipelines.ts';

/** Ways of selling, each with its stages in order. */
export function PipelinesSection() {
  const say = useText();
  const [isMaking, setMaking] = useState(false);
  const { data: pipelines, error } = useQuery(pipelinesQuery);
  const { data: stages } = useQuery(stagesQuery);
  return (
    <SectionFrame
      title={say('settings.pipelines.title')}
      lead={say('settings.pipelines.lead')}
      action={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
          {say('settings.pipelines.new')}
        </Button>
      }
    >
      {error && <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>}
      {(!pipelines || !stages) && !error && <PageLoading />}
      {stages &&
        pipelines?.map((pipeline) => (
          <PipelineCard
            key={pipeline.id}
            pipeline={pipeline}
            stages={stages.filter((stage) => stage.pipelineId === pipeline.id)}
            isOnly={pipelines.length === 1}
          />
        ))}
      {isMaking && <PipelineDialog pipeline={undefined} onClose={() => setMaking(false)} />}
    </SectionFrame>
  );
}
