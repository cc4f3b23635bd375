import { defineTexts } from './locale/texts.ts';

export default defineTexts(
  {
    words: {
      en: 'In English',
      fr: 'In French',
      translate_en: 'Say it in English too',
      translate_fr: 'Say it in French too',
    },
  },
  {
    words: {
      en: 'En anglais',
      fr: 'En français',
      translate_en: 'Le dire aussi en anglais',
      translate_fr: 'Le dire aussi en français',
    },
  },
);
