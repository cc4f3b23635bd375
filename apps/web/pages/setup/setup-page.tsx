import { Button, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#core/ui/client/api.ts';
import { FormProblem } from '#core/ui/form-problem.tsx';
import { useFormState } from '#core/ui/form-state.ts';
import { toLanguage } from '#core/ui/locale/i18n.ts';
import { browserTimeZone } from '#core/ui/locale/place.tsx';
import { useText } from '#core/ui/locale/text.ts';
import { usePage } from '#core/ui/page.ts';
import { forgetSession, isFirstRun } from '../../session.ts';
import { StrangerFrame } from '../stranger-frame.tsx';
import { currencyOf, guessCountry } from './guess.ts';
import { PersonInputs } from './person-inputs.tsx';
import { PlaceInputs } from './place-inputs.tsx';
import { SampleChoice } from './sample-choice.tsx';

export type SetupForm = ReturnType<typeof useSetupForm>;

function useSetupForm(done: () => Promise<unknown>) {
  const { i18n } = useTranslation();
  const timeZone = browserTimeZone();
  const country = guessCountry(timeZone);
  return useFormState(
    {
      company: '',
      name: '',
      email: '',
      password: '',
      country,
      currency: currencyOf(country),
      locale: toLanguage(i18n.language) as string,
      timeZone,
      sample: false,
    },
    async (values) => {
      await api.post('/setup', values);
      await done();
    },
  );
}

/** The first minute: one screen, everything that can be guessed already filled in. */
export function SetupPage() {
  const say = useText();
  const navigate = useNavigate();
  const { i18n } = useTranslation();
  usePage({ title: say('setup.title') });
  const form = useSetupForm(async () => {
    forgetSession();
    await navigate({ to: '/', replace: true });
  });

  useEffect(() => {
    isFirstRun()
      .then((isNeeded) => (!isNeeded ? navigate({ to: '/sign-in', replace: true }) : undefined))
      .catch(() => {});
  }, [navigate]);

  const { set } = form;
  const language = toLanguage(i18n.language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the links in the footer, nothing else
  useEffect(() => set('locale', language), [language]);

  return (
    <StrangerFrame title={say('setup.title')} lead={say('setup.lead')}>
      <form onSubmit={form.submit}>
        <Stack gap="md">
          <FormProblem sentence={form.sentence} />
          <PersonInputs form={form} />
          <PlaceInputs form={form} />
          <SampleChoice isSample={form.values.sample} onChange={(isSample) => set('sample', isSample)} />
          <Button type="submit" size="md" loading={form.isSending} fullWidth>
            {form.values.sample ? say('setup.submitSample') : say('setup.submit')}
          </Button>
        </Stack>
      </form>
    </StrangerFrame>
  );
}
