import { Anchor, Button, Loader, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '#core/ui/client/api.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { toLanguage } from '#core/ui/locale/i18n.ts';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { problemSentence } from '#core/ui/toast.tsx';
import { forgetSession } from '../../session.ts';
import { NewPasswordInput } from '../new-password-input.tsx';
import { StrangerFrame } from '../stranger-frame.tsx';

interface Invitation {
  email: string;
  name: string;
  company: string;
  invitedBy?: string;
}

export function InvitationPage() {
  const say = useText();
  const { token } = useParams({ strict: false }) as { token: string };
  const { data, error, isLoading } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => api.get<Invitation | { data: Invitation }>(`/invitations/${encodeURIComponent(token)}`),
    retry: false,
  });
  const invitation = data && 'data' in data ? data.data : data;
  usePage({ title: say('invitation.page') });
  if (isLoading) return <StrangerFrame title={say('invitation.page')}>{<Loader size="sm" />}</StrangerFrame>;
  if (!invitation)
    return (
      <StrangerFrame title={say('invitation.invalid')}>
        <Text>{problemSentence(error)}</Text>
        <Anchor component={Link} to="/sign-in" size="sm">
          {say('reset.back')}
        </Anchor>
      </StrangerFrame>
    );
  return <Acceptance token={token} invitation={invitation} />;
}

function Acceptance({ token, invitation }: { token: string; invitation: Invitation }) {
  const say = useText();
  const navigate = useNavigate();
  const { i18n } = useTranslation();
  const form = useFormState({ name: invitation.name ?? '', password: '' }, async (values) => {
    // Nobody has said yet in which language this person wants the screens; their browser has.
    const body = { ...values, locale: toLanguage(i18n.language) };
    await api.post(`/invitations/${encodeURIComponent(token)}/acceptance`, body);
    forgetSession();
    await navigate({ to: '/', replace: true });
  });
  const { company, email } = invitation;
  return (
    <StrangerFrame title={say('invitation.title', { company })} lead={say('invitation.lead', { email })}>
      <form onSubmit={form.submit}>
        <Stack gap="md">
          <FormProblem sentence={form.sentence} />
          <TextInput
            {...form.text('name')}
            label={say('setup.name')}
            autoComplete="name"
            required
            withAsterisk={false}
          />
          <NewPasswordInput {...form.text('password')} label={say('signIn.password')} autoFocus />
          <Button type="submit" loading={form.isSending} fullWidth>
            {say('invitation.submit')}
          </Button>
        </Stack>
      </form>
    </StrangerFrame>
  );
}
