import { choice } from '#core/fields/choice/choice.field.ts';
import { reference } from '#core/fields/reference/reference.field.ts';
import { user } from '#core/fields/user/user.field.ts';

/** How one of them is chosen, and what happens when there is nobody. */
export const choosing = {
  way: choice({
    label: { en: 'How', fr: 'Comment' },
    options: [
      { value: 'roundRobin', label: { en: 'In turn', fr: 'À tour de rôle' }, color: 'blue' },
      { value: 'leastBusy', label: { en: 'Least busy', fr: 'Le moins chargé' }, color: 'green' },
      { value: 'weighted', label: { en: 'By share', fr: 'Selon les parts' }, color: 'violet' },
      { value: 'bestMatch', label: { en: 'Best match', fr: 'Le plus qualifié' }, color: 'orange' },
    ],
    required: true,
    default: 'roundRobin',
  }),
  otherwise: choice({
    label: { en: 'When nobody can', fr: 'Si personne ne convient' },
    options: [
      { value: 'unassigned', label: { en: 'Leave without owner', fr: 'Laisser sans propriétaire' }, color: 'gray' },
      { value: 'nextRule', label: { en: 'Try the next rule', fr: 'Essayer la règle suivante' }, color: 'blue' },
      { value: 'user', label: { en: 'Give to a person', fr: 'Confier à une personne' }, color: 'teal' },
      {
        value: 'team',
        label: { en: 'Give to a team, in turn', fr: 'Confier à une équipe, à tour de rôle' },
        color: 'violet',
      },
    ],
    required: true,
    default: 'unassigned',
  }),
  otherwiseUserId: user({ label: { en: 'To this person', fr: 'À cette personne' } }),
  otherwiseTeamId: reference({ label: { en: 'To this team', fr: 'À cette équipe' }, to: 'team' }),
};
