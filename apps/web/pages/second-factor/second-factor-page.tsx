import '../settings/sign-in/sign-in-texts.ts';
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { IconDeviceMobile, IconFingerprint } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { deviceOf } from '#crm/people/sign-in/device/user-agent.ts';
import { forgetSession, safeNext } from '../../session.ts';
import { signOut } from '../../shell/user-actions.ts';
import { type AuthenticatorOffer, AuthenticatorSetup } from '../settings/sign-in/authenticator-setup.tsx';
import { addPasskey } from '../settings/sign-in/factors.ts';
import { RecoveryCodes } from '../settings/sign-in/recovery-codes.tsx';
import { useConfirmed } from '../settings/sign-in/use-confirmed.tsx';
import { StrangerFrame } from '../stranger-frame.tsx';

/** Where whoever has no second factor adds the one that their company asks for; nothing else is open to them. */
export function SecondFactorPage() {
  const say = useText();
  const navigate = useNavigate();
  const { next } = useSearch({ strict: false }) as { next?: string };
  const { run, dialog } = useConfirmed();
  const [offer, setOffer] = useState<AuthenticatorOffer | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  usePage({ title: say('mySignIn.enrol.title') });

  const goOn = () => {
    forgetSession();
    void navigate({ href: safeNext(next), replace: true });
  };
  const finish = (made: string[] | undefined) => (made ? setCodes(made) : goOn());

  return (
    <StrangerFrame
      title={say(codes ? 'mySignIn.codes.title' : 'mySignIn.enrol.title')}
      lead={codes ? undefined : say('mySignIn.enrol.lead')}
    >
      {codes ? (
        <RecoveryCodes codes={codes} onDone={goOn} />
      ) : offer ? (
        <AuthenticatorSetup offer={offer} onAdded={finish} />
      ) : (
        <Stack>
          <Choice
            icon={IconFingerprint}
            label={say('mySignIn.enrol.passkey')}
            help={say('mySignIn.enrol.passkeyHelp')}
            onChoose={() =>
              run(async () =>
                finish(await addPasskey(deviceOf(navigator.userAgent).name || say('mySignIn.passkeys.one'))),
              )
            }
          />
          <Choice
            icon={IconDeviceMobile}
            label={say('mySignIn.enrol.app')}
            help={say('mySignIn.enrol.appHelp')}
            onChoose={() =>
              run(async () =>
                setOffer((await api.post<{ data: AuthenticatorOffer }>('/second-factors/authenticator')).data),
              )
            }
          />
          <Anchor component="button" type="button" size="sm" ta="center" onClick={() => void signOut('/session')}>
            {say('mySignIn.enrol.signOut')}
          </Anchor>
        </Stack>
      )}
      {dialog}
    </StrangerFrame>
  );
}

interface ChoiceProps {
  icon: typeof IconFingerprint;
  label: string;
  help: string;
  onChoose: () => Promise<void>;
}

function Choice({ icon: Icon, label, help, onChoose }: ChoiceProps) {
  return (
    <div>
      <Button
        variant="default"
        fullWidth
        justify="flex-start"
        leftSection={<Icon size={18} aria-hidden />}
        onClick={() => void onChoose()}
      >
        {label}
      </Button>
      <Text size="xs" c="dimmed" mt={4}>
        {help}
      </Text>
    </div>
  );
}
