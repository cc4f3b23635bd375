import { ActionIcon, Button, Group, Modal, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { IconFingerprint, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { RelativeTime } from '#core/ui/relative-time.tsx';
import { problemSentence, showToast } from '#core/ui/toast.tsx';
import { deviceOf } from '#crm/people/sign-in/device/user-agent.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { addPasskey, type Passkey, passkeysQuery, refreshFactors } from './factors.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import classes from './session-list.module.css';
import { useConfirmed } from './use-confirmed.tsx';

/** The person's passkeys: adding, naming, removing. */
export function PasskeysPart() {
  const say = useText();
  const { data, error } = useQuery(passkeysQuery);
  const { run, dialog } = useConfirmed();
  const [codes, setCodes] = useState<string[] | null>(null);
  const [naming, setNaming] = useState<Passkey | null>(null);
  const [removing, setRemoving] = useState<Passkey | null>(null);

  async function add(): Promise<void> {
    const made = await addPasskey(deviceOf(navigator.userAgent).name || say('mySignIn.passkeys.one'));
    setCodes(made ?? null);
    await refreshFactors();
    showToast({ message: say('mySignIn.passkeys.added') });
  }

  if (error) return <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>;
  return (
    <>
      <Skeleton visible={!data}>
        <ul className={classes.list}>
          {data?.length === 0 && (
            <li>
              <Text c="dimmed">{say('mySignIn.passkeys.none')}</Text>
            </li>
          )}
          {(data ?? []).map((passkey) => (
            <li key={passkey.id} className={classes.item}>
              <IconFingerprint size={20} stroke={1.6} aria-hidden />
              <div className={classes.words}>
                <Text fw={500}>{passkey.name}</Text>
                <Text size="xs" c="dimmed">
                  {say(passkey.lastUsedAt ? 'mySignIn.passkeys.used' : 'mySignIn.passkeys.made')}{' '}
                  <RelativeTime at={passkey.lastUsedAt ?? passkey.createdAt} />
                  {passkey.isBackedUp && ` · ${say('mySignIn.passkeys.backedUp')}`}
                </Text>
              </div>
              <ActionIcon
                aria-label={say('mySignIn.passkeys.rename', { name: passkey.name })}
                onClick={() => setNaming(passkey)}
              >
                <IconPencil size={18} />
              </ActionIcon>
              <ActionIcon
                aria-label={say('mySignIn.passkeys.removeOne', { name: passkey.name })}
                onClick={() => setRemoving(passkey)}
              >
                <IconTrash size={18} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      </Skeleton>
      <Button variant="default" mt="md" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void run(add)}>
        {say('mySignIn.passkeys.add')}
      </Button>
      <Modal
        opened={codes !== null}
        onClose={() => setCodes(null)}
        title={say('mySignIn.codes.title')}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />}
      </Modal>
      {naming && <NameDialog passkey={naming} onClose={() => setNaming(null)} />}
      <ConfirmDialog
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        title={say('mySignIn.passkeys.removeTitle', { name: removing?.name ?? '' })}
        text={say('mySignIn.passkeys.removeText')}
        label={say('mySignIn.remove')}
        onConfirm={() =>
          run(async () => {
            await api.delete(`/passkeys/${removing?.id}`);
            await refreshFactors();
          })
        }
      />
      {dialog}
    </>
  );
}

function NameDialog({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const say = useText();
  const form = useFormState({ name: passkey.name }, async (values) => {
    await api.patch(`/passkeys/${passkey.id}`, values);
    await refreshFactors();
    onClose();
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('mySignIn.passkeys.rename', { name: passkey.name })}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <form onSubmit={form.submit}>
        <Stack>
          <FormProblem sentence={form.sentence} />
          <TextInput
            {...form.text('name')}
            label={say('settings.profile.name')}
            maxLength={80}
            required
            data-autofocus
          />
          <Group justify="flex-end">
            <Button type="submit" loading={form.isSending}>
              {say('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
