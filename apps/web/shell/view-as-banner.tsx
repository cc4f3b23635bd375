import { Button, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useSession } from '#core/ui/client/session.ts';
import { useText } from '#core/ui/locale/text.ts';
import { stopViewingAs } from './view-as.ts';
import classes from './view-as-banner.module.css';

/** Through whose eyes one looks, on every page, and the way back to one's own. */
export function ViewAsBanner() {
  const say = useText();
  const { user } = useSession();
  return (
    <aside className={classes.banner} aria-label={say('shell.viewAs.label')}>
      <IconEye size={18} stroke={1.6} aria-hidden />
      <Text className={classes.text}>{say('shell.viewAs.text', { name: user.name })}</Text>
      <Button variant="default" size="compact-sm" onClick={() => void stopViewingAs()}>
        {say('shell.viewAs.end')}
      </Button>
    </aside>
  );
}
