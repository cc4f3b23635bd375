import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { api } from '#core/ui/client/api.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { type Pipeline, refreshPipelines, type StageCategory } from './pipelines.ts';

/** What a new pipeline begins with; a company then gives the stages its own names. */
const firstStages: { key: string; category: StageCategory; probability: number }[] = [
  { key: 'first', category: 'open', probability: 10 },
  { key: 'proposal', category: 'open', probability: 50 },
  { key: 'won', category: 'won', probability: 100 },
  { key: 'lost', category: 'lost', probability: 0 },
];

export function PipelineDialog({ pipeline, onClose }: { pipeline: Pipeline | undefined; onClose: () => void }) {
  const say = useText();
  const form = useFormState({ name: pipeline?.name ?? '' }, async ({ name }) => {
    if (pipeline) await api.patch(`/pipelines/${pipeline.id}`, { name });
    else {
      const { data } = await api.post<{ data: Pipeline }>('/pipelines', { name });
      for (const [position, { key, category, probability }] of firstStages.entries()) {
        const stage = { name: say(`settings.pipelines.first.${key}`), pipelineId: data.id, position };
        await api.post('/stages', { ...stage, category, probability });
      }
    }
    await refreshPipelines();
    onClose();
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={say(pipeline ? 'settings.pipelines.rename' : 'settings.pipelines.new')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <form onSubmit={form.submit}>
        <Stack>
          <FormProblem sentence={form.sentence} />
          <TextInput {...form.text('name')} label={say('settings.pipelines.name')} required data-autofocus />
          <Group justify="flex-end">
            <Button type="submit" loading={form.isSending}>
              {say(pipeline ? 'common.save' : 'common.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
