import { defineTexts } from '#core/ui/locale/texts.ts';

export default defineTexts(
  { import: { title: 'Import', one: 'Import of a file' } },
  { import: { title: 'Import', one: 'Import d’un fichier' } },
);
