import { anyReference } from '#core/fields/anyReference/anyReference.field.ts';
import type { FieldDefinition } from '#core/fields/field.ts';
import { references } from '#core/fields/references/references.field.ts';
import { tags } from '#core/fields/tags/tags.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { user } from '#core/fields/user/user.field.ts';

/** What every activity says besides itself: whose it is, what it is about, and with whom. */
export const about: Record<'ownerId' | 'regarding' | 'contactIds' | 'tagIds' | 'externalId', FieldDefinition> = {
  ownerId: user({
    label: { en: 'Owner', fr: 'Propriétaire' },
    help: { en: 'Who does it, or did.', fr: 'Qui s’en charge, ou s’en est chargé.' },
    default: 'me',
    indexed: true,
    aliases: ['Assigned to', 'Activity assigned to', 'Assignee', 'Attribué à'],
  }),
  regarding: anyReference({
    label: { en: 'Regarding', fr: 'Concerne' },
    help: {
      en: 'The record it is about; it shows in that record’s timeline.',
      fr: 'La fiche dont il s’agit ; elle apparaît dans sa chronologie.',
    },
    to: 'any',
    aliases: ['Related to', 'What', 'Associated records', 'Relatif à'],
  }),
  contactIds: references({
    label: { en: 'Contacts', fr: 'Contacts' },
    to: 'contact',
    personal: 'work',
    purpose: { en: 'To know who took part', fr: 'Savoir qui a participé' },
    aliases: ['Contact', 'Who', 'Name', 'Associated contact', 'Attendees', 'Participants'],
  }),
  tagIds: tags({ label: { en: 'Tags', fr: 'Étiquettes' } }),
  externalId: text({
    label: { en: 'External id', fr: 'Identifiant externe' },
    unique: true,
    aliases: ['Activity ID', 'Record ID'],
  }),
};
