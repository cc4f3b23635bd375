import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '#core/kit/text.ts';
import { type Language, languages, toLanguage } from './locale/i18n.ts';
import { useText } from './locale/text.ts';

interface WordsInputProps {
  label: string;
  value: Text;
  onChange: (value: Text) => void;
  error?: string | undefined;
  description?: string;
  placeholder?: string;
  isRequired?: boolean;
  autoFocus?: boolean;
}

/** A name that everybody reads in their own language. One language is enough: the other then says the same. */
export function WordsInput({ label, value, onChange, error, isRequired, autoFocus, ...props }: WordsInputProps) {
  const say = useText();
  const { i18n } = useTranslation();
  const own = toLanguage(i18n.language);
  const other = languages.find((language) => language !== own) as Language;
  const [isTranslated, setTranslated] = useState(value[other] !== '' && value[other] !== value[own]);

  function change(language: Language, words: string): void {
    const both = isTranslated || language === other ? { [language]: words } : { en: words, fr: words };
    onChange({ ...value, ...both });
  }

  return (
    <div>
      <TextInput
        {...props}
        label={label}
        value={value[own]}
        error={error}
        required={isRequired ?? false}
        onChange={(event) => change(own, event.currentTarget.value)}
        {...(autoFocus ? { 'data-autofocus': true } : {})}
        rightSectionWidth={40}
        rightSection={
          !isTranslated && (
            <Tooltip label={say(`words.translate_${other}`)}>
              <ActionIcon
                size="sm"
                w={32}
                fz="xs"
                onClick={() => setTranslated(true)}
                aria-label={`${other.toUpperCase()}: ${say(`words.translate_${other}`)}`}
              >
                {other.toUpperCase()}
              </ActionIcon>
            </Tooltip>
          )
        }
      />
      {isTranslated && (
        <TextInput
          mt={6}
          aria-label={`${label} (${say(`words.${other}`)})`}
          placeholder={say(`words.${other}`)}
          value={value[other]}
          onChange={(event) => change(other, event.currentTarget.value)}
        />
      )}
    </div>
  );
}

/** Neither language is left empty when the other has words. */
export function completeWords(value: Text): Text {
  return { en: value.en.trim() || value.fr.trim(), fr: value.fr.trim() || value.en.trim() };
}
