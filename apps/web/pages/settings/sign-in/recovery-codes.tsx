import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useText } from '#core/ui/locale/text.ts';
import { CopyAction } from '../copy-action.tsx';
import classes from './recovery-codes.module.css';

/** The ten codes, shown once, ready to be copied or kept as a file. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const say = useText();
  const text = codes.join('\n');
  return (
    <Stack>
      <Text>{say('mySignIn.codes.lead')}</Text>
      <ol className={classes.codes} aria-label={say('mySignIn.codes.title')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Group gap="xs">
        <CopyAction text={text} />
        <Button
          variant="default"
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download="rapport-recovery-codes.txt"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {say('mySignIn.codes.download')}
        </Button>
      </Group>
      <Group justify="flex-end">
        <Button onClick={onDone}>{say('mySignIn.codes.kept')}</Button>
      </Group>
    </Stack>
  );
}
