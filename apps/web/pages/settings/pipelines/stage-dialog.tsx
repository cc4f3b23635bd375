import {
  Button,
  Group,
  Modal,
  MultiSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { api } from '#core/ui/client/api.ts';
import { useFindObject } from '#core/ui/client/metadata.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem, showToast } from '#core/ui/toast.tsx';
import { refreshPipelines, type Stage, type StageCategory } from './pipelines.ts';

const categories: StageCategory[] = ['open', 'won', 'lost'];

export function StageDialog({ stage, onClose }: { stage: Stage; onClose: () => void }) {
  const say = useText();
  const deal = useFindObject('opportunity');
  const form = useFormState(
    {
      name: stage.name,
      category: stage.category as string,
      probability: Number(stage.probability ?? 0),
      staleAfterDays: stage.staleAfterDays,
      requiredFields:
        stage.requiredFields
          ?.split(',')
          .map((key) => key.trim())
          .filter(Boolean) ?? [],
      guidance: stage.guidance ?? '',
    },
    async (values) => {
      await api.patch(`/stages/${stage.id}`, {
        ...values,
        requiredFields: values.requiredFields.join(', ') || null,
        guidance: values.guidance || null,
      });
      await refreshPipelines();
      onClose();
    },
  );
  const { values, set } = form;

  async function remove(): Promise<void> {
    try {
      await api.delete(`/stages/${stage.id}`);
      await refreshPipelines();
      onClose();
      showToast({
        message: say('settings.pipelines.stageDeleted', { name: stage.name }),
        undo: async () => {
          await api.post(`/stages/${stage.id}/restoration`).catch(showProblem);
          await refreshPipelines();
        },
      });
    } catch (error) {
      showProblem(error);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={say('settings.pipelines.stage')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <form onSubmit={form.submit}>
        <Stack>
          <FormProblem sentence={form.sentence} />
          <TextInput {...form.text('name')} label={say('settings.pipelines.name')} required data-autofocus />
          <SimpleGrid cols={3}>
            <Select
              {...form.choice('category')}
              label={say('settings.pipelines.countsAs')}
              allowDeselect={false}
              data={categories.map((value) => ({ value, label: say(`settings.pipelines.category.${value}`) }))}
            />
            <NumberInput
              label={say('settings.pipelines.probability')}
              value={values.probability}
              onChange={(value) => set('probability', Number(value))}
              error={form.errorOf('probability')}
              min={0}
              max={100}
              suffix=" %"
            />
            <NumberInput
              label={say('settings.pipelines.stale')}
              value={values.staleAfterDays ?? ''}
              onChange={(value) => set('staleAfterDays', value === '' ? null : Number(value))}
              error={form.errorOf('staleAfterDays')}
              min={1}
              max={3650}
              allowDecimal={false}
              placeholder={say('settings.pipelines.never')}
            />
          </SimpleGrid>
          {deal && (
            <MultiSelect
              label={say('settings.pipelines.required')}
              description={say('settings.pipelines.requiredHelp')}
              data={deal.fields
                .filter((field) => !field.isSystem && !field.isReadOnly && !field.isHidden)
                .map((field) => ({ value: field.key, label: say(field.label) }))}
              value={values.requiredFields}
              onChange={(keys) => set('requiredFields', keys)}
              error={form.errorOf('requiredFields')}
              searchable
            />
          )}
          <Textarea {...form.text('guidance')} label={say('settings.pipelines.guidance')} autosize minRows={2} />
          <Group justify="space-between">
            <Button variant="subtle" color="red" onClick={() => void remove()}>
              {say('common.delete')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {say('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
