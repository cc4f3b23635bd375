import { Menu, Text, useMantineColorScheme } from '@mantine/core';
import { IconKeyboard, IconLanguage, IconLogout, IconLogout2, IconMoon, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useSession } from '#core/ui/client/session.ts';
import { languageChoices } from '#core/ui/locale/languages.ts';
import { useText } from '#core/ui/locale/text.ts';
import { openDialog } from './open-dialog.ts';
import { signOut, useLanguage } from './user-actions.ts';
import { UserButton } from './user-button.tsx';
import classes from './user-menu.module.css';

const icon = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

export function UserMenu() {
  const say = useText();
  const { user } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [language, setLanguage] = useLanguage();
  return (
    <Menu position="bottom-end" width={260} withinPortal={false}>
      <Menu.Target>
        <UserButton />
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <Text fw={500} truncate dir="auto">
            {user.name}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {user.email}
          </Text>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconUserCircle {...icon} />} component={Link} to="/settings/profile">
          {say('shell.profile')}
        </Menu.Item>
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item leftSection={<IconMoon {...icon} />}>{say('shell.appearance')}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            <Menu.RadioGroup
              value={colorScheme}
              onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
            >
              {(['light', 'dark', 'auto'] as const).map((value) => (
                <Menu.RadioItem key={value} value={value}>
                  {say(`shell.scheme.${value}`)}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Sub.Dropdown>
        </Menu.Sub>
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item leftSection={<IconLanguage {...icon} />}>{say('shell.language')}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            <Menu.RadioGroup value={language} onChange={setLanguage}>
              {languageChoices.map(({ value, label }) => (
                <Menu.RadioItem key={value} value={value} lang={value}>
                  {label}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Sub.Dropdown>
        </Menu.Sub>
        <Menu.Item
          className={classes.keyboard}
          leftSection={<IconKeyboard {...icon} />}
          onClick={() => openDialog({ name: 'shortcuts' })}
        >
          {say('shell.shortcuts')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout {...icon} />} onClick={() => void signOut('/session')}>
          {say('shell.signOut')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout2 {...icon} />} onClick={() => void signOut('/sessions')}>
          {say('shell.signOutEverywhere')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
