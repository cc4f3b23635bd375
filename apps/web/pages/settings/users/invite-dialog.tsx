import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import type { RoleName } from '#core/ui/client/session.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { SecretOnce } from '../secret-once.tsx';
import { roleNames, type UserRow } from './users.ts';

interface InviteDialogProps {
  isOpen: boolean;
  onClose: () => void;
  /** Somebody who has been invited before. */
  user?: UserRow;
}

/** Invites a colleague by mail and shows the link, since not every installation can send mail. */
export function InviteDialog({ isOpen, onClose, user }: InviteDialogProps) {
  const say = useText();
  const [invited, setInvited] = useState<{ name: string; url: string } | null>(null);
  function close(): void {
    setInvited(null);
    onClose();
  }
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={say('settings.users.invite')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      {invited ? (
        <SecretOnce secret={invited.url} text={say('settings.users.invited', { name: invited.name })} onDone={close} />
      ) : (
        <InviteForm user={user} onInvited={setInvited} />
      )}
    </Modal>
  );
}

interface InviteFormProps {
  user: UserRow | undefined;
  onInvited: (invited: { name: string; url: string }) => void;
}

function InviteForm({ user, onInvited }: InviteFormProps) {
  const say = useText();
  const form = useFormState(
    { name: user?.name ?? '', email: user?.email ?? '', role: (user?.role ?? 'member') as RoleName },
    async (values) => {
      const { data } = await api.post<{ data: { url: string } }>('/invitations', values);
      await queryClient.invalidateQueries({ queryKey: ['records', 'user'] });
      onInvited({ name: values.name, url: data.url });
    },
  );
  return (
    <form onSubmit={form.submit}>
      <Stack>
        <FormProblem sentence={form.sentence} />
        <TextInput {...form.text('name')} label={say('settings.users.name')} required data-autofocus />
        <TextInput {...form.text('email')} label={say('signIn.email')} type="email" required />
        <Select
          {...form.choice('role')}
          label={say('settings.users.role')}
          description={say(`settings.users.roleHelp.${form.values.role}`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDeselect={false}
          data={roleNames.map((role) => ({ value: role, label: say(`settings.users.roles.${role}`) }))}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={form.isSending}>
            {say('settings.users.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
