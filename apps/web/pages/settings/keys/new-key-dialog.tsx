import { Button, Group, Modal, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { useMetadata } from '#core/ui/client/metadata.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { SecretOnce } from '../secret-once.tsx';

interface NewKeyDialogProps {
  isOpen: boolean;
  onClose: () => void;
  onMade: () => unknown;
}

/** Makes a key and shows it, once. */
export function NewKeyDialog({ isOpen, onClose, onMade }: NewKeyDialogProps) {
  const say = useText();
  const [token, setToken] = useState<string | null>(null);
  function close(): void {
    setToken(null);
    onClose();
  }
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={say('settings.keys.new')}
      // Shown once: a click beside it must not lose it.
      closeOnClickOutside={!token}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      {token ? (
        <SecretOnce secret={token} text={say('settings.keys.once')} onDone={close} />
      ) : (
        <KeyForm
          onMade={(made) => {
            setToken(made);
            onMade();
          }}
        />
      )}
    </Modal>
  );
}

const daysChoices = ['30', '90', '365', ''];
const accesses = ['readWrite', 'readOnly'] as const;

/** One a line or between commas. */
const wordsOf = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

function KeyForm({ onMade }: { onMade: (token: string) => void }) {
  const say = useText();
  const { objects } = useMetadata();
  const initial = { name: '', days: '365', access: 'readWrite', objects: [] as string[], allowedAddresses: '' };
  const form = useFormState(initial, async ({ name, days, access, objects: chosen, allowedAddresses }) => {
    const expiresAt = days ? new Date(Date.now() + Number(days) * 86_400_000).toISOString() : undefined;
    const ranges = wordsOf(allowedAddresses);
    const { data } = await api.post<{ data: { token: string } }>('/api-keys', {
      name,
      expiresAt,
      access,
      objects: chosen.length > 0 ? chosen : undefined,
      allowedAddresses: ranges.length > 0 ? ranges : undefined,
    });
    onMade(data.token);
  });
  return (
    <form onSubmit={form.submit}>
      <Stack>
        <FormProblem sentence={form.sentence} />
        <TextInput
          {...form.text('name')}
          label={say('settings.keys.name')}
          description={say('settings.keys.nameHelp')}
          required
          data-autofocus
        />
        <Select
          {...form.choice('access')}
          label={say('settings.keys.access')}
          allowDeselect={false}
          data={accesses.map((value) => ({ value, label: say(`settings.keys.accesses.${value}`) }))}
        />
        <MultiSelect
          label={say('settings.keys.objects')}
          description={say('settings.keys.objectsHelp')}
          placeholder={form.values.objects.length === 0 ? say('settings.keys.allObjects') : undefined}
          data={objects.map(({ name, pluralLabel }) => ({ value: name, label: say(pluralLabel) }))}
          value={form.values.objects}
          error={form.errorOf('objects')}
          onChange={(value) => form.set('objects', value)}
          searchable
          nothingFoundMessage={say('common.none')}
        />
        <Textarea
          {...form.text('allowedAddresses')}
          label={say('settings.keys.addresses')}
          description={say('settings.keys.addressesHelp')}
          placeholder="192.0.2.0/24"
          autosize
          minRows={1}
          maxRows={6}
        />
        <Select
          {...form.choice('days')}
          label={say('settings.keys.expires')}
          allowDeselect={false}
          data={daysChoices.map((value) => ({
            value,
            label: value ? say('settings.keys.inDays', { count: Number(value) }) : say('settings.keys.never'),
          }))}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={form.isSending}>
            {say('settings.keys.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
