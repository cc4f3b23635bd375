import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api } from '#core/ui/client/api.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showToast } from '#core/ui/toast.tsx';
import { type RoleRow, refreshRoles } from './roles.ts';

interface NewRoleDialogProps {
  roles: RoleRow[];
  /** The role to copy; without it one is chosen. */
  from: RoleRow | undefined;
  onClose: () => void;
}

/** A role begins as a copy: nobody should have to fill the whole matrix. */
export function NewRoleDialog({ roles, from, onClose }: NewRoleDialogProps) {
  const say = useText();
  const navigate = useNavigate();
  const first = from ?? roles.find(({ key }) => key === 'member') ?? roles[0]!;
  const form = useFormState(
    {
      name: from ? say('roles.copyOf', { name: from.name }) : '',
      description: from?.description ?? '',
      from: first.id,
    },
    async ({ name, description, from: id }) => {
      const { permissions, requiresSecondFactor } = roles.find((role) => role.id === id)!;
      const { data } = await api.post<{ data: RoleRow }>('/roles', {
        name,
        description: description || null,
        permissions,
        requiresSecondFactor: requiresSecondFactor ?? false,
      });
      await refreshRoles();
      showToast({ message: say('roles.created', { name }) });
      onClose();
      await navigate({ to: `/settings/roles/${data.id}` });
    },
  );
  return (
    <Modal opened onClose={onClose} title={say('roles.new')} closeButtonProps={{ 'aria-label': say('common.close') }}>
      <form onSubmit={form.submit}>
        <Stack>
          <FormProblem sentence={form.sentence} />
          <TextInput {...form.text('name')} label={say('roles.name')} required data-autofocus />
          <Textarea {...form.text('description')} label={say('roles.description')} autosize minRows={2} />
          <Select
            {...form.choice('from')}
            label={say('roles.copyFrom')}
            allowDeselect={false}
            data={roles.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={form.isSending}>
              {say('common.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
