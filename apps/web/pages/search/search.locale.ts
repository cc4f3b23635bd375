import { defineTexts } from '#core/ui/locale/texts.ts';

export default defineTexts(
  {
    search: {
      titleFor: 'Search: {{text}}',
      placeholder: 'A name, an address, a number…',
      count_one: '{{count}} result',
      count_other: '{{count}} results',
      emptyTitle: 'Find anything',
      empty: 'People, companies, deals, notes: type a few letters of what you remember.',
      nothing: 'Nothing for “{{text}}”',
      nothingHelp: 'Try fewer letters or another spelling. Deleted records are in the trash of their list.',
    },
  },
  {
    search: {
      titleFor: 'Recherche : {{text}}',
      placeholder: 'Un nom, une adresse, un numéro…',
      count_one: '{{count}} résultat',
      count_other: '{{count}} résultats',
      emptyTitle: 'Tout retrouver',
      empty: 'Personnes, entreprises, affaires, notes : tapez quelques lettres de ce dont vous vous souvenez.',
      nothing: 'Rien pour « {{text}} »',
      nothingHelp:
        'Essayez moins de lettres ou une autre orthographe. Les fiches supprimées sont dans la corbeille de leur liste.',
    },
  },
);
