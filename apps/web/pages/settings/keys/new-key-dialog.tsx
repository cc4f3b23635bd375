import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
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

function KeyForm({ onMade }: { onMade: (token: string) => void }) {
  const say = useText();
  const form = useFormState({ name: '', days: '365' }, async ({ name, days }) => {
    const expiresAt = days ? new Date(Date.now() + Number(days) * 86_400_000).toISOString() : undefined;
    const { data } = await api.post<{ data: { token: string } }>('/api-keys', { name, expiresAt });
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
