import { defineTexts } from '#core/ui/locale/texts.ts';

export default defineTexts(
  {
    board: {
      none: 'There is no field by which to divide a board.',
      by: 'Columns',
      byField: 'By {{field}}',
      card: 'card; M to move, Shift and arrows to move by one',
      addTo: 'Add to {{column}}',
      move: 'Move {{title}}',
      moveLabel: 'Move to',
      moveTo: 'Move to {{column}}',
      moved: '{{title}} moved to {{column}}',
      stale_one: '{{count}} day here',
      stale_other: '{{count}} days here',
      more_one: '{{count}} more',
      more_other: '{{count}} more',
      emptyColumn: 'Nothing here',
      failed: 'Could not be loaded',
    },
  },
  {
    board: {
      none: 'Aucun champ ne permet de former un tableau.',
      by: 'Colonnes',
      byField: 'Par {{field}}',
      card: 'carte ; M pour déplacer, Maj et flèches pour avancer d’une colonne',
      addTo: 'Ajouter à {{column}}',
      move: 'Déplacer {{title}}',
      moveLabel: 'Déplacer vers',
      moveTo: 'Déplacer vers {{column}}',
      moved: '{{title}} déplacé vers {{column}}',
      stale_one: 'Ici depuis {{count}} jour',
      stale_other: 'Ici depuis {{count}} jours',
      more_one: 'Encore {{count}}',
      more_other: 'Encore {{count}}',
      emptyColumn: 'Rien ici',
      failed: 'Chargement impossible',
    },
  },
);
