import { Stack, Switch, Text } from '@mantine/core';
import { settingsPermissions } from '#core/engine/access/settings-permission.ts';
import { useSession } from '#core/ui/client/session.ts';
import { useText } from '#core/ui/locale/text.ts';
import type { RoleValues } from './use-role-draft.ts';

interface SettingsSwitchesProps {
  values: RoleValues;
  error: string | undefined;
  isFixed: boolean;
  onChange: (some: Partial<RoleValues>) => void;
}

/** Parts of the settings that the role is trusted with, and how strictly its people sign in. */
export function SettingsSwitches({ values, error, isFixed, onChange }: SettingsSwitchesProps) {
  const say = useText();
  const mine = useSession().permissions.settings;
  const { permissions, requiresSecondFactor } = values;
  const toggle = (part: (typeof settingsPermissions)[number], isOn: boolean) =>
    onChange({
      permissions: {
        ...permissions,
        settings: settingsPermissions.filter((one) => (one === part ? isOn : permissions.settings.includes(one))),
      },
    });
  return (
    <Stack maw="42rem">
      <Text c="dimmed">{say('roles.settings.lead')}</Text>
      {error && (
        <Text c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
      {settingsPermissions.map((part) => {
        const isOn = permissions.settings.includes(part);
        // Nobody hands out what they do not have; taking it away is theirs.
        const isBeyond = !mine.includes(part) && !isOn;
        const help = say(`roles.settings.help.${part}`);
        return (
          <Switch
            key={part}
            label={say(`roles.settings.names.${part}`)}
            description={isBeyond ? `${help} ${say('roles.settings.beyond')}` : help}
            checked={isOn}
            disabled={isFixed || isBeyond}
            onChange={(event) => toggle(part, event.currentTarget.checked)}
          />
        );
      })}
      <Switch
        mt="md"
        label={say('roles.secondFactor')}
        description={say('roles.secondFactorHelp')}
        checked={requiresSecondFactor}
        onChange={(event) => onChange({ requiresSecondFactor: event.currentTarget.checked })}
      />
    </Stack>
  );
}
