import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { StrangerFrame } from '../stranger-frame.tsx';

/** Asks for a link to choose another password. Never says whether the address is known. */
export function AskResetPage() {
  const say = useText();
  const [sentTo, setSentTo] = useState<string | null>(null);
  usePage({ title: say('reset.askTitle') });
  const form = useFormState({ email: '' }, async (values) => {
    await api.post('/password-resets', values);
    setSentTo(values.email);
  });
  return (
    <StrangerFrame title={say('reset.askTitle')} lead={say('reset.askLead')}>
      {sentTo ? (
        <Text role="status">{say('reset.sent', { email: sentTo })}</Text>
      ) : (
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
            <Button type="submit" loading={form.isSending} fullWidth>
              {say('reset.send')}
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} to="/sign-in" ta="center" size="sm">
        {say('reset.back')}
      </Anchor>
    </StrangerFrame>
  );
}
