import { Group, Radio, Stack, Switch, Text, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useKept } from '#core/ui/kept.ts';
import { useText } from '#core/ui/locale/text.ts';
import { isCollapsedKept } from '../../../shell/shell-kept.ts';
import { SectionFrame } from '../section-frame.tsx';
import classes from './appearance-section.module.css';

const icons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop };

export function AppearanceSection() {
  const say = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [isCollapsed, setCollapsed] = useKept(isCollapsedKept);
  return (
    <SectionFrame title={say('settings.appearance.title')} lead={say('settings.appearance.lead')}>
      <Radio.Group
        label={say('settings.appearance.colors')}
        value={colorScheme}
        onChange={(value) => setColorScheme(value as keyof typeof icons)}
      >
        <Group>
          {(['light', 'dark', 'auto'] as const).map((value) => {
            const Icon = icons[value];
            return (
              <Radio.Card key={value} value={value} className={classes.card}>
                <Stack align="center" gap={6}>
                  <Icon size={22} stroke={1.5} aria-hidden />
                  <Text>{say(`shell.scheme.${value}`)}</Text>
                </Stack>
              </Radio.Card>
            );
          })}
        </Group>
      </Radio.Group>
      <Switch
        mt="lg"
        label={say('shell.collapse')}
        checked={isCollapsed}
        onChange={(event) => setCollapsed(event.currentTarget.checked)}
      />
    </SectionFrame>
  );
}
