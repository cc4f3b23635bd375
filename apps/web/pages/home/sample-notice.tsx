import { Button, Text } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useMayManage, useSession } from '#core/ui/client/session.ts';
import { useText } from '#core/ui/locale/text.ts';
import { useSampleRemoval } from '../sample-removal.ts';
import classes from './sample-notice.module.css';

/** Nobody should take the made-up company for their own, nor have to look for the way out of it. */
export function SampleNotice() {
  const say = useText();
  const { workspace } = useSession();
  const mayRemove = useMayManage('company');
  const { isRemoving, remove } = useSampleRemoval();
  if (!workspace.hasSampleData || !mayRemove) return null;
  return (
    <aside className={classes.notice} aria-label={say('home.sample.label')}>
      <IconFlask size={18} stroke={1.6} aria-hidden />
      <Text className={classes.text}>{say('home.sample.text')}</Text>
      <Button variant="default" size="compact-sm" loading={isRemoving} onClick={remove}>
        {say('home.sample.remove')}
      </Button>
    </aside>
  );
}
