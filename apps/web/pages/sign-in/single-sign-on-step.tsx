import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, apiBase } from '#core/ui/client/api.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';

interface SingleSignOnStepProps {
  email: string;
  /** Where to go on. */
  next: string;
  onBack: () => void;
}

/** Asks for the work address and goes to the identity provider of its domain. */
export function SingleSignOnStep({ email, next, onBack }: SingleSignOnStepProps) {
  const say = useText();
  const [isUnknown, setUnknown] = useState(false);
  const form = useFormState({ email }, async (values) => {
    const { data } = await api.get<{ data: { connectionId: string | null } }>('/session/single-sign-on', values);
    setUnknown(data.connectionId === null);
    if (data.connectionId === null) return;
    const query = new URLSearchParams({ next, email: values.email });
    window.location.assign(`${apiBase}/session/single-sign-on/${data.connectionId}?${query}`);
  });
  return (
    <form onSubmit={form.submit}>
      <Stack gap="md">
        <FormProblem sentence={form.sentence ?? (isUnknown ? say('signIn.ssoNone') : undefined)} />
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
          {say('signIn.goOn')}
        </Button>
        <Anchor component="button" type="button" size="sm" ta="center" onClick={onBack}>
          {say('signIn.back')}
        </Anchor>
      </Stack>
    </form>
  );
}
