import { Anchor, Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { forgetSession, isFirstRun, safeNext } from '../../session.ts';
import { StrangerFrame } from '../stranger-frame.tsx';
import type { SecondFactor } from './second-factor-step.tsx';

const SecondFactorStep = lazy(() =>
  import('./second-factor-step.tsx').then((module) => ({ default: module.SecondFactorStep })),
);
const SingleSignOnStep = lazy(() =>
  import('./single-sign-on-step.tsx').then((module) => ({ default: module.SingleSignOnStep })),
);

const reasons = new Set(['expired', 'refused', 'domain', 'unknown', 'inactive', 'unreachable']);

type Answer = { ok: true } | { ok: false; methods: SecondFactor[] };

export function SignInPage() {
  const say = useText();
  const navigate = useNavigate();
  const { next, sso } = useSearch({ strict: false }) as { next?: string; sso?: string };
  const [methods, setMethods] = useState<SecondFactor[] | null>(null);
  const [isSingle, setSingle] = useState(false);
  usePage({ title: say('signIn.title') });

  async function enter(): Promise<void> {
    forgetSession();
    await navigate({ href: safeNext(next), replace: true });
  }

  const form = useFormState({ email: '', password: '' }, async (values) => {
    const answer = await api.post<Answer>('/session', values);
    if (answer.ok) await enter();
    else setMethods(answer.methods);
  });
  const passkey = useFormState({}, async () => {
    const { signInWithPasskey } = await import('./passkey.ts');
    if (await signInWithPasskey()) await enter();
  });

  useEffect(() => {
    // Nobody can sign in before there is anybody.
    isFirstRun()
      .then((isNeeded) => (isNeeded ? navigate({ to: '/setup', replace: true }) : undefined))
      .catch(() => {});
  }, [navigate]);

  if (methods)
    return (
      <StrangerFrame title={say('signIn.secondTitle')}>
        <Suspense>
          <SecondFactorStep methods={methods} onEntered={enter} onBack={() => setMethods(null)} />
        </Suspense>
      </StrangerFrame>
    );
  if (isSingle)
    return (
      <StrangerFrame title={say('signIn.sso')} lead={say('signIn.ssoLead')}>
        <Suspense>
          <SingleSignOnStep email={form.values.email} next={safeNext(next)} onBack={() => setSingle(false)} />
        </Suspense>
      </StrangerFrame>
    );
  const failed =
    sso && reasons.has(sso) ? say('signIn.ssoFailed', { reason: say(`signIn.ssoReason.${sso}`) }) : undefined;
  return (
    <StrangerFrame title={say('signIn.title')} lead={next ? say('signIn.toGoOn') : undefined}>
      <form onSubmit={form.submit}>
        <Stack gap="md">
          <FormProblem sentence={form.sentence ?? passkey.sentence ?? failed} />
          <TextInput
            {...form.text('email')}
            label={say('signIn.email')}
            type="email"
            autoComplete="username webauthn"
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
          <Divider />
          <Button
            variant="default"
            fullWidth
            loading={passkey.isSending}
            leftSection={<IconFingerprint size={18} aria-hidden />}
            onClick={() => void passkey.submit()}
          >
            {say('signIn.passkey')}
          </Button>
          <Button variant="default" fullWidth onClick={() => setSingle(true)}>
            {say('signIn.sso')}
          </Button>
        </Stack>
      </form>
    </StrangerFrame>
  );
}
