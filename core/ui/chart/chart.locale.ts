import { defineTexts } from '../locale/texts.ts';

export default defineTexts(
  {
    chart: {
      chart: 'chart',
      keys: 'Arrow keys read the values.',
      keysAndEnter: 'Arrow keys read the values, Enter lists the records behind one.',
      failed: 'The chart could not be loaded; its table can.',
      onTheRight: '{{name}} (right axis)',
      total: 'Total',
      csv: 'Download CSV',
    },
  },
  {
    chart: {
      chart: 'graphique',
      keys: 'Les flèches lisent les valeurs.',
      keysAndEnter: 'Les flèches lisent les valeurs, Entrée liste les fiches derrière l’une d’elles.',
      failed: 'Le graphique n’a pas pu être chargé ; son tableau le peut.',
      onTheRight: '{{name}} (axe de droite)',
      total: 'Total',
      csv: 'Télécharger en CSV',
    },
  },
);
