import {
  Button,
  Group,
  Modal,
  PasswordInput,
  Select,
  Stack,
  Switch,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { useText } from '#core/ui/locale/text.ts';
import { bodyOf, type Connection, type ConnectionValues, connectionsQuery, valuesOf } from './connections.ts';
import { ProviderUrls } from './provider-urls.tsx';

interface ConnectionDialogProps {
  /** Null: a new one. */
  connection: Connection | null;
  onClose: () => void;
}

const roles = ['administrator', 'member', 'readOnly'] as const;

/** Sets up an identity provider, then says what it has to be told of us. */
export function ConnectionDialog({ connection, onClose }: ConnectionDialogProps) {
  const say = useText();
  const [made, setMade] = useState<Connection | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={connection?.name ?? say('security.sso.new')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      {made ? (
        <Stack>
          <ProviderUrls urls={made.urls} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{say('common.done')}</Button>
          </Group>
        </Stack>
      ) : (
        <ConnectionForm connection={connection} onKept={(kept) => (connection ? onClose() : setMade(kept))} />
      )}
    </Modal>
  );
}

function ConnectionForm({ connection, onKept }: { connection: Connection | null; onKept: (kept: Connection) => void }) {
  const say = useText();
  const form = useFormState(valuesOf(connection), async (values) => {
    const { data } = connection
      ? await api.put<{ data: Connection }>(`/single-sign-on/${connection.id}`, bodyOf(values))
      : await api.post<{ data: Connection }>('/single-sign-on', bodyOf(values));
    await queryClient.invalidateQueries({ queryKey: connectionsQuery.queryKey });
    onKept(data);
  });
  const { settings } = form.values;
  /** Props of an input of the kind's own settings. */
  const setting = (key: keyof ConnectionValues['settings'], path = `settings.${key}`) => ({
    value: settings[key],
    error: form.errorOf(path as 'settings'),
    onChange: (event: { currentTarget: { value: string } }) =>
      form.set('settings', { ...settings, [key]: event.currentTarget.value }),
  });
  const toggle = (key: 'createsUsers' | 'isOnlyWay' | 'isEnabled') => ({
    checked: form.values[key],
    onChange: (event: { currentTarget: { checked: boolean } }) => form.set(key, event.currentTarget.checked),
  });
  return (
    <form onSubmit={form.submit}>
      <Stack>
        <FormProblem sentence={form.sentence} />
        <TextInput {...form.text('name')} label={say('settings.profile.name')} required data-autofocus />
        <Select
          {...form.choice('kind')}
          label={say('security.sso.kind')}
          allowDeselect={false}
          disabled={connection !== null}
          data={[
            { value: 'oidc', label: say('security.sso.oidc') },
            { value: 'saml', label: say('security.sso.saml') },
          ]}
        />
        <TagsInput
          label={say('security.sso.domains')}
          description={say('security.sso.domainsHelp')}
          placeholder={form.values.domains.length === 0 ? 'example.com' : undefined}
          value={form.values.domains}
          error={form.errorOf('domains')}
          splitChars={[',', ' ', ';']}
          acceptValueOnBlur
          onChange={(domains) => form.set('domains', domains)}
        />
        {form.values.kind === 'oidc' ? (
          <>
            <TextInput
              {...setting('issuer')}
              label={say('security.sso.issuer')}
              description={say('security.sso.issuerHelp')}
              placeholder="https://login.example.com"
              type="url"
              required
            />
            <TextInput {...setting('clientId')} label={say('security.sso.clientId')} required />
            <PasswordInput
              {...form.text('clientSecret')}
              label={say('security.sso.clientSecret')}
              description={connection?.hasSecret ? say('security.sso.secretKept') : undefined}
              autoComplete="off"
              visibilityToggleButtonProps={{ 'aria-label': say('signIn.showPassword') }}
            />
          </>
        ) : (
          <>
            <TextInput
              {...setting('entryPoint')}
              label={say('security.sso.entryPoint')}
              placeholder="https://login.example.com/sso/saml"
              type="url"
              required
            />
            <TextInput {...setting('issuer')} label={say('security.sso.entityId')} />
            <Textarea
              {...setting('certificate', 'settings.certificates')}
              label={say('security.sso.certificate')}
              description={say('security.sso.certificateHelp')}
              autosize
              minRows={3}
              maxRows={8}
              required
            />
          </>
        )}
        <Switch
          {...toggle('createsUsers')}
          label={say('security.sso.createsUsers')}
          description={say('security.sso.createsUsersHelp')}
        />
        {form.values.createsUsers && (
          <Select
            {...form.choice('defaultRole')}
            label={say('security.sso.defaultRole')}
            allowDeselect={false}
            data={roles.map((value) => ({ value, label: say(`settings.users.roles.${value}`) }))}
          />
        )}
        <Switch
          {...toggle('isOnlyWay')}
          label={say('security.sso.isOnlyWay')}
          description={say('security.sso.isOnlyWayHelp')}
        />
        <Switch {...toggle('isEnabled')} label={say('security.sso.isEnabled')} />
        {connection && <ProviderUrls urls={connection.urls} />}
        <Group justify="flex-end">
          <Button type="submit" loading={form.isSending}>
            {say('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
