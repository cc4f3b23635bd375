import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useText } from '#core/ui/locale/text.ts';
import { CopyAction } from './copy-action.tsx';

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
        <CopyAction text={secret} />
      </Group>
      <Group justify="flex-end">
        <Button onClick={onDone}>{say('common.done')}</Button>
      </Group>
    </Stack>
  );
}
