import { Button, Stack } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { api } from '#core/ui/client/api.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { showToast } from '#core/ui/toast.tsx';
import { NewPasswordInput } from '../new-password-input.tsx';
import { StrangerFrame } from '../stranger-frame.tsx';

export function ResetPage() {
  const say = useText();
  const navigate = useNavigate();
  const { token } = useParams({ strict: false }) as { token: string };
  usePage({ title: say('reset.title') });
  const form = useFormState({ password: '' }, async (values) => {
    await api.post(`/password-resets/${encodeURIComponent(token)}`, values);
    showToast({ message: say('reset.done') });
    await navigate({ to: '/sign-in', replace: true });
  });
  return (
    <StrangerFrame title={say('reset.title')}>
      <form onSubmit={form.submit}>
        <Stack gap="md">
          <FormProblem sentence={form.sentence} />
          <NewPasswordInput {...form.text('password')} label={say('reset.password')} autoFocus />
          <Button type="submit" loading={form.isSending} fullWidth>
            {say('reset.submit')}
          </Button>
        </Stack>
      </form>
    </StrangerFrame>
  );
}
