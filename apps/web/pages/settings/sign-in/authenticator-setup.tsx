import { Button, Code, Group, Image, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import classes from './authenticator-setup.module.css';

export interface AuthenticatorOffer {
  secret: string;
  uri: string;
  qrCode: string;
}

interface AuthenticatorSetupProps {
  offer: AuthenticatorOffer;
  /** With recovery codes when the person had none. */
  onAdded: (codes: string[] | undefined) => void;
}

/** Shows the code to scan and asks for the first code of the app. */
export function AuthenticatorSetup({ offer, onAdded }: AuthenticatorSetupProps) {
  const say = useText();
  const [isTyping, setTyping] = useState(false);
  const form = useFormState({ code: '' }, async ({ code }) => {
    const { data } = await api.post<{ data: { recoveryCodes?: string[] } }>(
      '/second-factors/authenticator/confirmation',
      { code },
    );
    onAdded(data.recoveryCodes);
  });
  return (
    <form onSubmit={form.submit}>
      <Stack>
        <Text>{say('mySignIn.app.scan')}</Text>
        <Image
          className={classes.code}
          src={`data:image/svg+xml;utf8,${encodeURIComponent(offer.qrCode)}`}
          alt={say('mySignIn.app.qrCode')}
        />
        {isTyping ? (
          <Text size="sm">
            {say('mySignIn.app.secret')}{' '}
            <Code className={classes.secret}>{offer.secret.match(/.{1,4}/g)?.join(' ')}</Code>
          </Text>
        ) : (
          <Group>
            <Button variant="subtle" size="compact-sm" onClick={() => setTyping(true)}>
              {say('mySignIn.app.cannotScan')}
            </Button>
          </Group>
        )}
        <FormProblem sentence={form.sentence} />
        <TextInput
          {...form.text('code')}
          label={say('mySignIn.app.firstCode')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          required
          withAsterisk={false}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button type="submit" loading={form.isSending}>
            {say('mySignIn.app.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
