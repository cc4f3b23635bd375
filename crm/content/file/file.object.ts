import { defineObject } from '#core/engine/definition/object.ts';
import { anyReference } from '#core/fields/anyReference/anyReference.field.ts';
import { integer } from '#core/fields/integer/integer.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { user } from '#core/fields/user/user.field.ts';

export default defineObject({
  name: 'file',
  plural: 'files',
  label: { en: 'File', fr: 'Fichier' },
  pluralLabel: { en: 'Files', fr: 'Fichiers' },
  description: { en: 'A document kept with a record.', fr: 'Un document conservé avec une fiche.' },
  titleField: 'name',
  isCustomizable: false,
  fields: {
    name: text({ label: { en: 'Name', fr: 'Nom' }, required: true, search: 'title' }),
    regarding: anyReference({ label: { en: 'Belongs to', fr: 'Concerne' }, to: 'any' }),
    contentType: text({ label: { en: 'Kind', fr: 'Type' }, readOnly: true }),
    size: integer({ label: { en: 'Size in bytes', fr: 'Taille en octets' }, readOnly: true }),
    hash: text({ label: { en: 'Content hash', fr: 'Empreinte' }, readOnly: true, hidden: true }),
    ownerId: user({ label: { en: 'Owner', fr: 'Propriétaire' }, default: 'me' }),
    description: longText({ label: { en: 'Description', fr: 'Description' }, search: 'text' }),
  },
  presentation: {
    icon: 'file',
    columns: ['name', 'regarding', 'contentType', 'size', 'createdAt'],
    sort: ['-createdAt'],
  },
});
