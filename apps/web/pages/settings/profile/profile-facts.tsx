import { Select, Stack, Text, TextInput } from '@mantine/core';
import { useSession } from '#core/ui/client/session.ts';
import { languageChoices } from '#core/ui/locale/languages.ts';
import { useText } from '#core/ui/locale/text.ts';
import { useLanguage } from '../../../shell/user-actions.ts';

/** For whoever may not change users, themselves included: what is known, and the language of this browser. */
export function ProfileFacts() {
  const say = useText();
  const { user } = useSession();
  const [language, setLanguage] = useLanguage();
  return (
    <Stack maw="26rem">
      <TextInput label={say('settings.profile.name')} value={user.name} readOnly />
      <TextInput label={say('signIn.email')} value={user.email} readOnly />
      <TextInput label={say('setup.timeZone')} value={user.timeZone} readOnly />
      <Text size="xs" c="dimmed">
        {say('settings.profile.askAdministrator')}
      </Text>
      <Select
        label={say('setup.language')}
        data={[...languageChoices]}
        value={language}
        allowDeselect={false}
        onChange={(value) => value && setLanguage(value)}
      />
    </Stack>
  );
}
