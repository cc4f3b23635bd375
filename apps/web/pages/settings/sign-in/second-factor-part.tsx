import { Badge, Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { useText } from '#core/ui/locale/text.ts';
import { problemSentence, showToast } from '#core/ui/toast.tsx';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { type AuthenticatorOffer, AuthenticatorSetup } from './authenticator-setup.tsx';
import { factorsQuery, refreshFactors } from './factors.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useConfirmed } from './use-confirmed.tsx';

/** The authenticator app and the recovery codes that stand in for it. */
export function SecondFactorPart() {
  const say = useText();
  const { data, error } = useQuery(factorsQuery);
  const { run, dialog } = useConfirmed();
  const [offer, setOffer] = useState<AuthenticatorOffer | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const close = () => {
    setOffer(null);
    setCodes(null);
  };

  if (error) return <Text c="var(--mantine-color-error)">{problemSentence(error)}</Text>;
  if (!data) return <Skeleton height={88} />;
  const hasAny = data.hasAuthenticator || data.passkeys > 0;
  return (
    <Stack gap="md" maw="42rem">
      <Group justify="space-between" wrap="wrap">
        <div>
          <Group gap="xs">
            <Text fw={500}>{say('mySignIn.app.title')}</Text>
            <Badge color={data.hasAuthenticator ? 'teal' : 'gray'}>
              {say(data.hasAuthenticator ? 'mySignIn.on' : 'mySignIn.off')}
            </Badge>
          </Group>
          <Text size="xs" c="dimmed">
            {say('mySignIn.app.lead')}
          </Text>
        </div>
        {data.hasAuthenticator ? (
          <Button variant="default" onClick={() => setRemoving(true)}>
            {say('mySignIn.remove')}
          </Button>
        ) : (
          <Button
            onClick={() =>
              void run(async () =>
                setOffer((await api.post<{ data: AuthenticatorOffer }>('/second-factors/authenticator')).data),
              )
            }
          >
            {say('mySignIn.app.setUp')}
          </Button>
        )}
      </Group>
      {hasAny && (
        <Group justify="space-between" wrap="wrap">
          <div>
            <Text fw={500}>{say('mySignIn.codes.title')}</Text>
            <Text size="xs" c={data.recoveryCodes < 3 ? 'var(--mantine-color-error)' : 'dimmed'}>
              {say('mySignIn.codes.left', { count: data.recoveryCodes })}
            </Text>
          </div>
          <Button
            variant="default"
            onClick={() =>
              void run(async () => {
                const made = await api.post<{ data: { recoveryCodes: string[] } }>('/second-factors/recovery-codes');
                setCodes(made.data.recoveryCodes);
                await refreshFactors();
              })
            }
          >
            {say('mySignIn.codes.make')}
          </Button>
        </Group>
      )}
      <Modal
        opened={offer !== null || codes !== null}
        onClose={close}
        title={say(codes ? 'mySignIn.codes.title' : 'mySignIn.app.title')}
        // Shown once: a click beside it must not lose them.
        closeOnClickOutside={!codes}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        {codes ? (
          <RecoveryCodes codes={codes} onDone={close} />
        ) : (
          offer && (
            <AuthenticatorSetup
              offer={offer}
              onAdded={(made) => {
                setOffer(null);
                setCodes(made ?? null);
                showToast({ message: say('mySignIn.app.added') });
                void refreshFactors();
              }}
            />
          )
        )}
      </Modal>
      <ConfirmDialog
        isOpen={isRemoving}
        onClose={() => setRemoving(false)}
        title={say('mySignIn.app.removeTitle')}
        text={say('mySignIn.app.removeText')}
        label={say('mySignIn.remove')}
        onConfirm={() =>
          run(async () => {
            await api.delete('/second-factors/authenticator');
            await refreshFactors();
          })
        }
      />
      {dialog}
    </Stack>
  );
}
