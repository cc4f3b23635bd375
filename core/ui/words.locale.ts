import { defineTexts } from './locale/texts.ts';

export default defineTexts(
  {
    words: {
      en: 'In English',
      fr: 'In French',
      translate_en: 'Add the English name',
      translate_fr: 'Add the French name',
    },
  },
  {
    words: {
      en: 'En anglais',
      fr: 'En français',
      translate_en: 'Ajouter le nom anglais',
      translate_fr: 'Ajouter le nom français',
    },
  },
);
