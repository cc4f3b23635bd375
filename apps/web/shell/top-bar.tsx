import { ActionIcon } from '@mantine/core';
import { IconLayoutSidebar, IconSearch } from '@tabler/icons-react';
import { useKept } from '#core/ui/kept.ts';
import { Keys } from '#core/ui/keys.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { Tooltip } from '#core/ui/tooltip.tsx';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { LateCreateMenu, LateUserMenu } from './late-menus.tsx';
import { openDialog } from './open-dialog.ts';
import { isCollapsedKept } from './shell-kept.ts';
import classes from './top-bar.module.css';

export function TopBar() {
  const say = useText();
  const [isCollapsed, setCollapsed] = useKept(isCollapsedKept);
  const openPalette = () => openDialog({ name: 'palette' });
  return (
    <header className={classes.bar}>
      <Tooltip label={say(isCollapsed ? 'shell.expand' : 'shell.collapse')}>
        <ActionIcon
          className={classes.collapse}
          onClick={() => setCollapsed(!isCollapsed)}
          aria-label={say(isCollapsed ? 'shell.expand' : 'shell.collapse')}
          aria-expanded={!isCollapsed}
        >
          <IconLayoutSidebar size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Breadcrumbs />
      <button type="button" className={classes.search} onClick={openPalette} aria-haspopup="dialog">
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <span className={classes.searchLabel}>{say('shell.searchOrJump')}</span>
        <span className={classes.searchKeys} aria-hidden>
          <Keys keys="mod+k" />
        </span>
      </button>
      <LateCreateMenu />
      <LateUserMenu />
    </header>
  );
}
