import { Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { api } from '#core/ui/client/api.ts';
import { metadataQuery } from '#core/ui/client/metadata.ts';
import { queryClient } from '#core/ui/client/queries.ts';
import { type SessionWorkspace, sessionQuery, useSession } from '#core/ui/client/session.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { monthChoices, timeZoneChoices } from '#core/ui/locale/choices.ts';
import { useFormat } from '#core/ui/locale/format.ts';
import { languageChoices } from '#core/ui/locale/languages.ts';
import { countryChoices, currencyChoices } from '#core/ui/locale/place-choices.ts';
import { useText } from '#core/ui/locale/text.ts';
import { showToast } from '#core/ui/toast.tsx';

function toValues({ name, country, currency, timeZone, locale, fiscalYearStart }: SessionWorkspace) {
  return { name, country, currency, timeZone, locale, fiscalYearStart: String(fiscalYearStart) };
}

export function CompanyForm() {
  const say = useText();
  const { locale } = useFormat();
  const { workspace } = useSession();
  const choices = useMemo(
    () => ({
      countries: countryChoices(locale),
      currencies: currencyChoices(locale),
      months: monthChoices(locale),
      zones: timeZoneChoices([workspace.timeZone]),
    }),
    [locale, workspace.timeZone],
  );
  const form = useFormState(toValues(workspace), async (values) => {
    await api.patch('/workspace', { ...values, fiscalYearStart: Number(values.fiscalYearStart) });
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      queryClient.invalidateQueries({ queryKey: metadataQuery.queryKey }),
    ]);
    showToast({ message: say('common.saved') });
  });
  const searched = { searchable: true, allowDeselect: false, nothingFoundMessage: say('common.none') } as const;
  return (
    <form onSubmit={form.submit}>
      <Stack maw="40rem">
        <FormProblem sentence={form.sentence} />
        <TextInput {...form.text('name')} label={say('setup.company')} required maw="26rem" />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select {...form.choice('country')} {...searched} label={say('setup.country')} data={choices.countries} />
          <Select
            {...form.choice('currency')}
            {...searched}
            label={say('settings.company.currency')}
            description={say('settings.company.currencyHelp')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={choices.currencies}
          />
          <Select
            {...form.choice('timeZone')}
            {...searched}
            label={say('setup.timeZone')}
            data={choices.zones}
            limit={80}
          />
          <Select
            {...form.choice('locale')}
            label={say('settings.company.language')}
            data={[...languageChoices]}
            allowDeselect={false}
          />
          <Select
            {...form.choice('fiscalYearStart')}
            label={say('settings.company.fiscalYearStart')}
            data={choices.months}
            allowDeselect={false}
          />
        </SimpleGrid>
        <Group>
          <Button type="submit" loading={form.isSending}>
            {say('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
