import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageChoices } from '#core/ui/locale/languages.ts';
import { chosenLanguage } from '../shell/chosen-language.ts';

/** The languages under their own names: whoever needs this cannot read the page. */
export function LanguageLinks() {
  const { i18n } = useTranslation();
  return (
    <Group gap={4}>
      {languageChoices.map(({ value, label }) => (
        <Button
          key={value}
          variant="subtle"
          color="gray"
          size="compact-sm"
          lang={value}
          aria-pressed={i18n.language === value}
          fw={i18n.language === value ? 600 : 400}
          onClick={() => {
            chosenLanguage.set(value);
            void i18n.changeLanguage(value);
          }}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}
