import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api } from '#core/ui/client/api.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { forgetSession, isFirstRun, safeNext } from '../../session.ts';
import { StrangerFrame } from '../stranger-frame.tsx';

export function SignInPage() {
  const say = useText();
  const navigate = useNavigate();
  const { next } = useSearch({ strict: false }) as { next?: string };
  usePage({ title: say('signIn.title') });

  const form = useFormState({ email: '', password: '' }, async (values) => {
    await api.post('/session', values);
    forgetSession();
    await navigate({ href: safeNext(next), replace: true });
  });

  useEffect(() => {
    // Nobody can sign in before there is anybody.
    isFirstRun()
      .then((isNeeded) => (isNeeded ? navigate({ to: '/setup', replace: true }) : undefined))
      .catch(() => {});
  }, [navigate]);

  return (
    <StrangerFrame title={say('signIn.title')} lead={next ? say('signIn.toGoOn') : undefined}>
      <form onSubmit={form.submit}>
        <Stack gap="md">
          <FormProblem sentence={form.sentence} />
          <TextInput
            {...form.text('email')}
            label={say('signIn.email')}
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            autoFocus
          />
          <PasswordInput
            {...form.text('password')}
            label={say('signIn.password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': say('signIn.showPassword') }}
          />
          <Button type="submit" loading={form.isSending} fullWidth>
            {say('signIn.submit')}
          </Button>
          <Anchor component={Link} to="/reset" ta="center" size="sm">
            {say('signIn.forgotten')}
          </Anchor>
        </Stack>
      </form>
    </StrangerFrame>
  );
}
