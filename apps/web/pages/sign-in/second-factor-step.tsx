import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { addPasskeyToSignIn } from './passkey.ts';

export type SecondFactor = 'authenticator' | 'passkey' | 'recoveryCode';

interface SecondFactorStepProps {
  methods: SecondFactor[];
  onEntered: () => Promise<void>;
  onBack: () => void;
}

const leads: Record<SecondFactor, string> = {
  authenticator: 'signIn.codeLead',
  passkey: 'signIn.passkeyLead',
  recoveryCode: 'signIn.recoveryLead',
};

const others: Record<SecondFactor, string> = {
  authenticator: 'signIn.useCode',
  passkey: 'signIn.usePasskey',
  recoveryCode: 'signIn.useRecovery',
};

/** After the password: a code, a passkey or a recovery code. */
export function SecondFactorStep({ methods, onEntered, onBack }: SecondFactorStepProps) {
  const say = useText();
  const [method, setMethod] = useState<SecondFactor>(methods[0] ?? 'recoveryCode');
  const form = useFormState({ code: '' }, async ({ code }) => {
    if (method !== 'passkey') await api.post('/session/second-factor', { method, code });
    else if (!(await addPasskeyToSignIn())) return;
    await onEntered();
  });
  const isCode = method === 'authenticator';
  return (
    <form onSubmit={form.submit}>
      <Stack gap="md">
        <Text>{say(leads[method])}</Text>
        <FormProblem sentence={form.sentence} />
        {method !== 'passkey' && (
          <TextInput
            {...form.text('code')}
            key={method}
            label={say(isCode ? 'signIn.code' : 'signIn.recoveryCode')}
            inputMode={isCode ? 'numeric' : 'text'}
            autoComplete={isCode ? 'one-time-code' : 'off'}
            maxLength={isCode ? 7 : 40}
            required
            withAsterisk={false}
            autoFocus
          />
        )}
        <Button type="submit" loading={form.isSending} fullWidth>
          {say(method === 'passkey' ? 'signIn.usePasskey' : 'signIn.goOn')}
        </Button>
        {methods
          .filter((other) => other !== method)
          .map((other) => (
            <Anchor
              key={other}
              component="button"
              type="button"
              size="sm"
              ta="center"
              onClick={() => {
                form.set('code', '');
                setMethod(other);
              }}
            >
              {say(others[other])}
            </Anchor>
          ))}
        <Anchor component="button" type="button" size="sm" ta="center" onClick={onBack}>
          {say('signIn.back')}
        </Anchor>
      </Stack>
    </form>
  );
}
