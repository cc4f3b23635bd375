import { defineObject } from '#core/engine/definition/object.ts';
import { json } from '#core/fields/json/json.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { user } from '#core/fields/user/user.field.ts';
import { yesNo } from '#core/fields/yesNo/yesNo.field.ts';

export default defineObject({
  name: 'savedView',
  plural: 'savedViews',
  label: { en: 'Saved view', fr: 'Vue enregistrée' },
  pluralLabel: { en: 'Saved views', fr: 'Vues enregistrées' },
  description: {
    en: 'Filter, columns and order of a list under a name, for oneself or for everybody.',
    fr: 'Filtre, colonnes et ordre d’une liste sous un nom, pour soi ou pour tous.',
  },
  titleField: 'name',
  isCustomizable: false,
  isSearchable: false,
  isUnlogged: true,
  visibility: {
    read: {
      or: [
        { field: 'ownerId', op: 'eq', value: 'me' },
        { field: 'isShared', op: 'eq', value: true },
      ],
    },
    write: { field: 'ownerId', op: 'eq', value: 'me' },
  },
  fields: {
    name: text({ label: { en: 'Name', fr: 'Nom' }, required: true, max: 120 }),
    object: text({ label: { en: 'Object', fr: 'Objet' }, required: true, max: 60, indexed: true }),
    isShared: yesNo({ label: { en: 'Shared', fr: 'Partagée' }, default: false }),
    isFavourite: yesNo({ label: { en: 'Favourite', fr: 'Favorite' }, default: false }),
    isDefault: yesNo({ label: { en: 'Default', fr: 'Par défaut' }, default: false }),
    config: json({ label: { en: 'Settings', fr: 'Réglages' } }),
    ownerId: user({ label: { en: 'Owner', fr: 'Propriétaire' }, default: 'me', indexed: true }),
  },
  presentation: { icon: 'layout-list', columns: ['name', 'object', 'isShared', 'ownerId'], sort: ['name'] },
});
