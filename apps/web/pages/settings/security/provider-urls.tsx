import { ActionIcon, CopyButton, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useText } from '#core/ui/locale/text.ts';
import type { Connection } from './connections.ts';

/** What the identity provider has to be told of us, ready to be copied. */
export function ProviderUrls({ urls }: { urls: Connection['urls'] }) {
  const say = useText();
  return (
    <Stack gap="xs">
      <Text fw={500}>{say('security.sso.tellProvider')}</Text>
      {(['redirect', 'entity', 'acs'] as const).map(
        (name) => urls[name] && <CopiedText key={name} label={say(`security.sso.urls.${name}`)} text={urls[name]} />,
      )}
    </Stack>
  );
}

/** A text that is copied by the button inside it. */
export function CopiedText({ label, text }: { label: string; text: string }) {
  const say = useText();
  return (
    <TextInput
      label={label}
      value={text}
      readOnly
      onFocus={(event) => event.currentTarget.select()}
      rightSection={
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <ActionIcon aria-label={`${say(copied ? 'common.copied' : 'common.copy')}: ${label}`} onClick={copy}>
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          )}
        </CopyButton>
      }
    />
  );
}
