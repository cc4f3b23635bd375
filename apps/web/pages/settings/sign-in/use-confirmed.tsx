import { Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { api, isProblem } from '#core/ui/client/api.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showProblem } from '#core/ui/toast.tsx';
import { isCalledOff } from './factors.ts';

type Work = () => Promise<unknown>;

/**
 * Runs what changes how the person signs in. Where the server wants to know first that it is them, asks for their
 * password, then goes on by itself. `dialog` has to be drawn.
 */
export function useConfirmed(): { run: (work: Work) => Promise<void>; dialog: ReactNode } {
  const [waiting, setWaiting] = useState<Work | null>(null);
  async function run(work: Work): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (isProblem(error, 'confirm_first')) setWaiting(() => work);
      else if (!isCalledOff(error)) showProblem(error);
    }
  }
  const dialog = waiting && (
    <ConfirmIdentity
      onClose={() => setWaiting(null)}
      onConfirmed={async () => {
        setWaiting(null);
        await run(waiting);
      }}
    />
  );
  return { run, dialog };
}

function ConfirmIdentity({ onClose, onConfirmed }: { onClose: () => void; onConfirmed: () => Promise<void> }) {
  const say = useText();
  const [isByCode, setByCode] = useState(false);
  const form = useFormState({ password: '', code: '' }, async ({ password, code }) => {
    await api.post('/session/confirmation', isByCode ? { code } : { password });
    await onConfirmed();
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('mySignIn.confirm.title')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <form onSubmit={form.submit}>
        <Stack>
          <Text>{say('mySignIn.confirm.lead')}</Text>
          <FormProblem sentence={form.sentence} />
          {isByCode ? (
            <TextInput
              {...form.text('code')}
              label={say('signIn.code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              data-autofocus
            />
          ) : (
            <PasswordInput
              {...form.text('password')}
              label={say('signIn.password')}
              autoComplete="current-password"
              required
              data-autofocus
              visibilityToggleButtonProps={{ 'aria-label': say('signIn.showPassword') }}
            />
          )}
          <Group justify="space-between">
            <Button variant="subtle" onClick={() => setByCode(!isByCode)}>
              {say(isByCode ? 'mySignIn.confirm.byPassword' : 'mySignIn.confirm.byCode')}
            </Button>
            <Button type="submit" loading={form.isSending}>
              {say('mySignIn.confirm.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
