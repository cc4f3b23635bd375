import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { sessionQuery, useSession } from '#core/ui/client/session.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { timeZoneChoices } from '#core/ui/locale/choices.ts';
import { languageChoices } from '#core/ui/locale/languages.ts';
import { sayText, useText } from '#core/ui/locale/text.ts';
import { showToast } from '#core/ui/toast.tsx';

export function ProfileForm() {
  const say = useText();
  const { i18n } = useTranslation();
  const { user } = useSession();
  const zones = useMemo(() => timeZoneChoices([user.timeZone]), [user.timeZone]);
  const form = useFormState(
    {
      name: user.name,
      title: user.title ?? '',
      phone: user.phone ?? '',
      locale: user.locale,
      timeZone: user.timeZone as string | null,
    },
    async (values) => {
      await api.patch(`/users/${user.id}`, values);
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await i18n.changeLanguage(values.locale);
      showToast({ message: sayText('common.saved') });
    },
  );
  return (
    <form onSubmit={form.submit}>
      <Stack maw="26rem">
        <FormProblem sentence={form.sentence} />
        <TextInput {...form.text('name')} label={say('settings.profile.name')} autoComplete="name" required />
        <TextInput
          label={say('signIn.email')}
          value={user.email}
          readOnly
          description={say('settings.profile.emailHelp')}
        />
        <TextInput {...form.text('title')} label={say('settings.profile.jobTitle')} autoComplete="organization-title" />
        <TextInput {...form.text('phone')} label={say('settings.profile.phone')} type="tel" autoComplete="tel" />
        <Select
          {...form.choice('locale')}
          label={say('setup.language')}
          data={[...languageChoices]}
          allowDeselect={false}
        />
        <Select
          {...form.choice('timeZone')}
          label={say('setup.timeZone')}
          data={zones}
          limit={80}
          searchable
          allowDeselect={false}
          nothingFoundMessage={say('common.none')}
        />
        <Group>
          <Button type="submit" loading={form.isSending}>
            {say('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
