import { defineTexts } from './locale/texts.ts';

export default defineTexts(
  {
    sortable: {
      handle: 'Move {{name}}',
      hint: 'Drag, or use the arrow keys',
      moved: '{{name}} is now number {{position}} of {{count}}',
    },
  },
  {
    sortable: {
      handle: 'Déplacer {{name}}',
      hint: 'Faites glisser, ou utilisez les flèches du clavier',
      moved: '{{name}} est maintenant en position {{position}} sur {{count}}',
    },
  },
);
