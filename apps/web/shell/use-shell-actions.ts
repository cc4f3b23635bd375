import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type Action, useActions } from '#core/ui/actions.ts';
import { useText } from '#core/ui/locale/text.ts';
import { undoLast } from '#core/ui/toast.tsx';
import { useCreatableObjects } from './creatable-objects.ts';
import { useDestinations } from './destinations.ts';
import { openDialog } from './open-dialog.ts';
import { isCollapsedKept } from './shell-kept.ts';
import { signOut } from './user-actions.ts';

/** What can be done from anywhere. */
export function useShellActions(): void {
  const say = useText();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const { top, objects, bottom } = useDestinations();
  const general = say('shell.general');

  const goings: Action[] = [...top, ...objects, ...bottom].map(({ to, label, icon, keys }) => ({
    id: `go.${to}`,
    label,
    group: say('shell.goTo'),
    icon,
    keys,
    run: () => navigate({ to }),
  }));
  const makings: Action[] = useCreatableObjects().map((object) => ({
    id: `create.${object.name}`,
    label: say('shell.createOne', { object: say(object.label) }),
    group: say('shell.create'),
    icon: object.presentation.icon,
    run: () => openDialog({ name: 'create', object: object.name }),
  }));
  const schemes: Action[] = (['light', 'dark', 'auto'] as const).map((scheme) => ({
    id: `appearance.${scheme}`,
    label: `${say('shell.appearance')}: ${say(`shell.scheme.${scheme}`)}`,
    group: general,
    icon: 'palette',
    run: () => setColorScheme(scheme),
  }));

  useActions([
    {
      id: 'palette',
      label: say('shell.palette'),
      group: general,
      keys: 'mod+k',
      isAlways: true,
      isHidden: true,
      run: () => openDialog({ name: 'palette' }),
    },
    {
      id: 'search',
      label: say('common.search'),
      group: general,
      keys: '/',
      isHidden: true,
      run: () => openDialog({ name: 'palette' }),
    },
    {
      id: 'shortcuts',
      label: say('shell.shortcuts'),
      group: general,
      keys: '?',
      icon: 'bulb',
      run: () => openDialog({ name: 'shortcuts' }),
    },
    {
      id: 'undo',
      label: say('toast.undo'),
      group: general,
      keys: 'mod+z',
      icon: 'history',
      run: () => void undoLast(),
    },
    {
      id: 'collapse',
      label: say('shell.toggleNavigation'),
      group: general,
      keys: '[',
      icon: 'adjustments',
      run: () => isCollapsedKept.set(!isCollapsedKept.get()),
    },
    ...goings,
    ...makings,
    ...schemes,
    {
      id: 'profile',
      label: say('shell.profile'),
      group: general,
      icon: 'user',
      run: () => navigate({ to: '/settings/profile' }),
    },
    { id: 'signOut', label: say('shell.signOut'), group: general, icon: 'lock', run: () => signOut('/session') },
  ]);
}
