import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { useMayManage } from '#core/ui/client/session.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { type RoleRow, rolesQuery } from '../roles/roles.ts';
import { SecretOnce } from '../secret-once.tsx';
import { RoleSelect } from './role-select.tsx';
import type { UserRow } from './users.ts';

interface InviteDialogProps {
  isOpen: boolean;
  onClose: () => void;
  /** Somebody who has been invited before. */
  user?: UserRow;
}

/** Invites a colleague by mail and shows the link, since not every installation can send mail. */
export function InviteDialog({ isOpen, onClose, user }: InviteDialogProps) {
  const say = useText();
  const { data: roles } = useQuery(rolesQuery);
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
        roles && <InviteForm user={user} roles={roles} onInvited={setInvited} />
      )}
    </Modal>
  );
}

interface InviteFormProps {
  user: UserRow | undefined;
  roles: RoleRow[];
  onInvited: (invited: { name: string; url: string }) => void;
}

function InviteForm({ user, roles, onInvited }: InviteFormProps) {
  const say = useText();
  const mayGiveRoles = useMayManage('roles');
  const member = roles.filter(({ key }) => key === 'member').map(({ id }) => id);
  const form = useFormState(
    { name: user?.name ?? '', email: user?.email ?? '', roleIds: user?.roleIds ?? member },
    async (values) => {
      const { data } = await api.post<{ data: { url: string } }>('/invitations', values);
      await queryClient.invalidateQueries({ queryKey: ['records', 'user'] });
      onInvited({ name: values.name, url: data.url });
    },
  );
  const given = roles.filter(({ id }) => form.values.roleIds.includes(id));
  return (
    <form onSubmit={form.submit}>
      <Stack>
        <FormProblem sentence={form.sentence} />
        <TextInput {...form.text('name')} label={say('settings.users.name')} required data-autofocus />
        <TextInput {...form.text('email')} label={say('signIn.email')} type="email" required />
        {mayGiveRoles && (
          <div>
            <RoleSelect
              label={say('settings.users.roles')}
              searchable
              value={form.values.roleIds}
              onChange={(roleIds) => form.set('roleIds', roleIds)}
              error={form.errorOf('roleIds')}
            />
            {given.map(({ id, name, description }) => (
              <Text key={id} size="xs" c="dimmed" mt={4}>
                {given.length > 1 && `${name}: `}
                {description}
              </Text>
            ))}
          </div>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={form.isSending} disabled={form.values.roleIds.length === 0}>
            {say('settings.users.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
