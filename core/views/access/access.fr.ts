import type { Translated } from '#core/ui/locale/texts.ts';
import type { accessEnglish } from './access.en.ts';

/** French words of who has access to a record. */
export const accessFrench: Translated<typeof accessEnglish> = {
  access: {
    sharedWith: 'Partagée avec',
    sharedWithNobody: 'Personne en particulier : rôles, équipes et règles disent qui la voit.',
    me: 'Ce que vous pouvez faire, et pourquoi',
    people: 'L’accès de chacun',
    alsoWithout: 'Aussi ceux qui ne la voient pas',
    nobody: 'Personne ne la voit.',
    more: 'Voir d’autres personnes',
    verbs: { read: 'Voir', update: 'Modifier', delete: 'Supprimer', share: 'Partager' },
    allowed: 'Oui :',
    refused: 'Non :',
    edits: 'Modifie',
    reads: 'Lit',
    seesNot: 'Ne la voit pas',
    add: 'Partager avec quelqu’un',
    share: 'Partager',
    kind: 'Avec qui',
    person: 'Personne',
    team: 'Équipe',
    level: 'Droits',
    levels: { read: 'Lire', edit: 'Lire et modifier' },
    levelOf: 'Droits de {{name}}',
    role: 'En tant que',
    roles: {
      sponsor: 'Parrain exécutif',
      manager: 'Responsable de compte',
      specialist: 'Spécialiste',
      support: 'Support',
      legal: 'Juridique',
    },
    end: 'Jusqu’à la fin du',
    until: 'jusqu’au {{date}}',
    ended: 'terminé le {{date}}',
    remove: 'Ne plus partager avec {{name}}',
    removed: 'N’est plus partagée avec {{name}}',
  },
};
