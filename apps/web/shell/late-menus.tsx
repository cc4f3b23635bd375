import { useState } from 'react';
import { useActions } from '#core/ui/actions.ts';
import { closedMenu, lateControl } from '#core/ui/late-control.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { useCreatableObjects } from './creatable-objects.ts';
import { CreateButton } from './create-button.tsx';
import { UserButton } from './user-button.tsx';

export const LateUserMenu = lateControl(
  () => import('./user-menu.tsx').then(({ UserMenu }) => UserMenu),
  () => <UserButton {...closedMenu} />,
);

const CreateMenu = lateControl<{ request: number }>(
  () => import('./create-menu.tsx').then(({ CreateMenu }) => CreateMenu),
  () => <CreateButton {...closedMenu} />,
);

export function LateCreateMenu() {
  const say = useText();
  const [request, setRequest] = useState(0);
  useActions([
    {
      id: 'shell.create',
      label: say('shell.createAny'),
      group: say('shell.create'),
      keys: 'c',
      isHidden: true,
      run: () => setRequest((count) => count + 1),
    },
  ]);
  return useCreatableObjects().length > 0 && <CreateMenu request={request} />;
}
