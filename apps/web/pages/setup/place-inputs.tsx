import { Select, SimpleGrid } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeZoneChoices } from '#core/ui/locale/choices.ts';
import { languageChoices } from '#core/ui/locale/languages.ts';
import { countryChoices, currencyChoices } from '#core/ui/locale/place-choices.ts';
import { useText } from '#core/ui/locale/text.ts';
import { currencyOf } from './guess.ts';
import type { SetupForm } from './setup-page.tsx';

/** What was guessed from the browser; right for most, so that it is looked at rather than typed. */
export function PlaceInputs({ form }: { form: SetupForm }) {
  const say = useText();
  const { i18n } = useTranslation();
  const countries = useMemo(() => countryChoices(i18n.language), [i18n.language]);
  const currencies = useMemo(() => currencyChoices(i18n.language), [i18n.language]);
  const zones = useMemo(() => timeZoneChoices([form.values.timeZone]), [form.values.timeZone]);
  const shared = { searchable: true, allowDeselect: false, nothingFoundMessage: say('common.none') } as const;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <Select
        {...form.choice('country')}
        {...shared}
        label={say('setup.country')}
        data={countries}
        onChange={(country) => {
          if (!country) return;
          form.set('country', country);
          form.set('currency', currencyOf(country));
        }}
      />
      <Select
        {...form.choice('currency')}
        {...shared}
        label={say('setup.currency')}
        description={undefined}
        data={currencies}
      />
      <Select
        {...form.choice('locale')}
        label={say('setup.language')}
        allowDeselect={false}
        data={[...languageChoices]}
        onChange={(language) => language && void i18n.changeLanguage(language)}
      />
      <Select {...form.choice('timeZone')} {...shared} label={say('setup.timeZone')} data={zones} limit={80} />
    </SimpleGrid>
  );
}
