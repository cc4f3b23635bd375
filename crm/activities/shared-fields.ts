import { anyReference } from '#core/fields/anyReference/anyReference.field.ts';
import { choice } from '#core/fields/choice/choice.field.ts';
import { references } from '#core/fields/references/references.field.ts';
import { user } from '#core/fields/user/user.field.ts';

/** What every activity says: what it is about, who is involved, whose it is. */
export const sharedFields = {
  regarding: anyReference({
    label: { en: 'Regarding', fr: 'Concerne' },
    help: { en: 'Its timeline shows this.', fr: 'Son fil d’activité l’affiche.' },
    to: 'any',
    aliases: ['Related to', 'What'],
  }),
  contactIds: references({
    label: { en: 'Contacts', fr: 'Contacts' },
    to: 'contact',
    aliases: ['Contact', 'Who'],
  }),
  ownerId: user({
    label: { en: 'Owner', fr: 'Propriétaire' },
    default: 'me',
    indexed: true,
    aliases: ['Assigned to', 'Assignee'],
  }),
};

/** Planned, held or not: what was meant is kept beside what happened. Overdue is worked out, never stored. */
export const heldStatus = () =>
  choice({
    label: { en: 'Status', fr: 'Statut' },
    options: [
      { value: 'planned', label: { en: 'Planned', fr: 'Prévu' }, color: 'blue' },
      { value: 'held', label: { en: 'Held', fr: 'Tenu' }, color: 'green' },
      { value: 'notHeld', label: { en: 'Not held', fr: 'Non tenu' }, color: 'gray' },
    ],
    required: true,
    default: 'planned',
  });

export const direction = () =>
  choice({
    label: { en: 'Direction', fr: 'Sens' },
    options: [
      { value: 'outbound', label: { en: 'Outbound', fr: 'Sortant' } },
      { value: 'inbound', label: { en: 'Inbound', fr: 'Entrant' } },
    ],
    default: 'outbound',
  });
