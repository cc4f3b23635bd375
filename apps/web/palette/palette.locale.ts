import { defineTexts } from '#core/ui/locale/texts.ts';

export default defineTexts(
  {
    palette: {
      placeholder: 'Search records, pages and actions',
      results: 'Results',
      actions: 'Actions',
      more: 'More',
      everywhere: 'All results for “{{text}}”',
      nothing: 'Nothing found',
    },
  },
  {
    palette: {
      placeholder: 'Rechercher fiches, pages et actions',
      results: 'Résultats',
      actions: 'Actions',
      more: 'Plus',
      everywhere: 'Tous les résultats pour « {{text}} »',
      nothing: 'Rien trouvé',
    },
  },
);
