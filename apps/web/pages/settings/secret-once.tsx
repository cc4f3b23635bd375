import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useText } from '#core/ui/locale/text.ts';

/** Something that is shown now and never again, ready to be copied. */
export function SecretOnce({ secret, text, onDone }: { secret: string; text: string; onDone: () => void }) {
  const say = useText();
  return (
    <Stack>
      <Text>{text}</Text>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          value={secret}
          readOnly
          aria-label={text}
          flex={1}
          onFocus={(event) => event.currentTarget.select()}
          data-autofocus
        />
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            >
              {say(copied ? 'common.copied' : 'common.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Group justify="flex-end">
        <Button onClick={onDone}>{say('common.done')}</Button>
      </Group>
    </Stack>
  );
}
