import { Button, Group, Modal, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { Text } from '#core/kit/text.ts';
import { api } from '#core/ui/client/api.ts';
import { metadataQuery, type ObjectMetadata } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showToast } from '#core/ui/toast.tsx';
import { completeWords, WordsInput } from '#core/ui/words-input.tsx';
import { nameOfWords } from '../name-of-words.ts';
import { IconPicker } from './icon-picker.tsx';

const blank: Text = { en: '', fr: '' };

/** Makes an object of the company's own, or changes how one is called and drawn. */
export function ObjectDialog({ object, onClose }: { object: ObjectMetadata | undefined; onClose: () => void }) {
  const say = useText();
  const form = useFormState(
    {
      label: object?.label ?? blank,
      pluralLabel: object?.pluralLabel ?? blank,
      description: object?.description ?? blank,
      icon: object?.presentation.icon ?? 'cube',
      /** Empty: made from the label. */
      plural: object?.plural ?? '',
    },
    async ({ label, pluralLabel, description, icon, plural }) => {
      const shared = {
        label: completeWords(label),
        pluralLabel: completeWords(pluralLabel),
        icon,
        ...(completeWords(description).en ? { description: completeWords(description) } : {}),
      };
      if (object) await api.patch(`/objects/${object.id}`, shared);
      else {
        const name = nameOfWords(shared.label.en);
        await api.post('/objects', { ...shared, name, plural: plural || nameOfWords(shared.pluralLabel.en) });
      }
      await queryClient.invalidateQueries({ queryKey: metadataQuery.queryKey });
      showToast({ message: say('common.saved') });
      onClose();
    },
  );
  const { values, set } = form;
  const address = values.plural || nameOfWords(completeWords(values.pluralLabel).en);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={object ? say(object.label) : say('settings.objects.new')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <form onSubmit={form.submit}>
        <Stack>
          <FormProblem sentence={form.sentence} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <WordsInput
              label={say('settings.objects.one')}
              placeholder={say('settings.objects.oneExample')}
              value={values.label}
              onChange={(label) => set('label', label)}
              error={form.errorOf('label')}
              isRequired
              autoFocus
            />
            <WordsInput
              label={say('settings.objects.many')}
              placeholder={say('settings.objects.manyExample')}
              value={values.pluralLabel}
              onChange={(pluralLabel) => set('pluralLabel', pluralLabel)}
              error={form.errorOf('pluralLabel')}
              isRequired
            />
          </SimpleGrid>
          <WordsInput
            label={say('settings.objects.description')}
            value={values.description}
            onChange={(description) => set('description', description)}
            error={form.errorOf('description')}
          />
          <IconPicker label={say('settings.objects.icon')} value={values.icon} onChange={(icon) => set('icon', icon)} />
          {!object && (
            <TextInput
              {...form.text('plural')}
              label={say('settings.objects.address')}
              description={say('settings.objects.addressHelp', { address: address || '…' })}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              placeholder={address}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {say('common.cancel')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {say(object ? 'common.save' : 'common.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
