import { defineTexts } from '#core/ui/locale/texts.ts';

export default defineTexts(
  {
    timeline: {
      compose: 'Add to the timeline',
      write: 'Write a note, log a call, plan a task…',
      addTo: '{{object}} for {{title}}',
      save: 'Save {{object}}',
      saved: '{{object}} saved',
      filter: 'Shown in the timeline',
      all: 'Everything',
      activities: 'Activities',
      changes: 'Changes',
      empty: 'Nothing happened yet. Write the first note, or log a call.',
      noChanges: 'Nothing happened yet.',
      failed: 'The timeline could not be loaded.',
      more: 'Show earlier',
      about: 'about {{title}}',
      done: '{{title}} is done',
      new: 'new',
    },
  },
  {
    timeline: {
      compose: 'Ajouter au fil',
      write: 'Écrire une note, noter un appel, prévoir une tâche…',
      addTo: '{{object}} pour {{title}}',
      save: 'Enregistrer : {{object}}',
      saved: '{{object}} : enregistré',
      filter: 'Affiché dans le fil',
      all: 'Tout',
      activities: 'Activités',
      changes: 'Modifications',
      empty: 'Il ne s’est encore rien passé. Écrivez la première note ou notez un appel.',
      noChanges: 'Il ne s’est encore rien passé.',
      failed: 'Le fil n’a pas pu être chargé.',
      more: 'Afficher plus ancien',
      about: 'à propos de {{title}}',
      done: '{{title}} est fait',
      new: 'nouveau',
    },
  },
);
