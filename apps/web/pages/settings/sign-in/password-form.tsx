import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { api } from '#core/ui/client/api.ts';
import { useSession } from '#core/ui/client/session.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showToast } from '#core/ui/toast.tsx';
import { NewPasswordInput } from '../../new-password-input.tsx';
import { refreshFactors } from './factors.ts';

const nothing = { current: '', password: '' };

export function PasswordForm() {
  const say = useText();
  const { user } = useSession();
  const form = useFormState(nothing, async (values) => {
    await api.put('/session/password', values);
    await refreshFactors();
    form.setValues(nothing);
    showToast({ message: say('settings.profile.passwordSaved') });
  });
  return (
    <form onSubmit={form.submit}>
      <Stack maw="26rem">
        <FormProblem sentence={form.sentence} />
        <input type="hidden" name="username" autoComplete="username" value={user.email} readOnly />
        <PasswordInput
          {...form.text('current')}
          label={say('settings.profile.currentPassword')}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': say('signIn.showPassword') }}
        />
        <NewPasswordInput
          {...form.text('password')}
          label={say('reset.password')}
          known={[user.name, ...user.email.split('@')]}
        />
        <Group>
          <Button type="submit" variant="default" loading={form.isSending}>
            {say('settings.profile.changePassword')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
