import { defineTexts } from '#core/ui/locale/texts.ts';

export default defineTexts(
  {
    form: {
      new: 'New {{object}}',
      all: 'Show all fields',
      fewer: 'Show fewer fields',
      another: 'Create another',
      created: '{{title}} created',
      why: '{{field}}: {{why}}',
      duplicate: 'There may be this {{object}} already',
      createAnyway: 'This is another one: create it',
    },
  },
  {
    form: {
      new: 'Nouveau : {{object}}',
      all: 'Afficher tous les champs',
      fewer: 'Afficher moins de champs',
      another: 'En créer un autre',
      created: '{{title}} créé',
      why: '{{field}} : {{why}}',
      duplicate: 'Existe peut-être déjà : {{object}}',
      createAnyway: 'C’est une autre fiche : la créer',
    },
  },
);
