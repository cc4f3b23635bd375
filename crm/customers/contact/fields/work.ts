import { choice } from '#core/fields/choice/choice.field.ts';
import { links } from '#core/fields/links/links.field.ts';
import { reference } from '#core/fields/reference/reference.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { yesNo } from '#core/fields/yesNo/yesNo.field.ts';
import { accountRoles } from '../choices.ts';

/** Where the person works, and as what. */
export const work = {
  title: text({
    label: { en: 'Job title', fr: 'Fonction' },
    search: 'text',
    personal: 'work',
    customerFacing: true,
    aliases: ['Title', 'contactTitle', 'Position', 'Poste', 'Intitulé du poste'],
  }),
  department: text({
    label: { en: 'Department', fr: 'Service' },
    personal: 'work',
    aliases: ['Division', 'Département'],
  }),
  accountId: reference({
    label: { en: 'Account', fr: 'Compte' },
    help: { en: 'Where the person mainly works.', fr: 'Là où la personne travaille surtout.' },
    to: 'account',
    indexed: true,
    inverse: { key: 'mainContacts', label: { en: 'Main contacts', fr: 'Contacts principaux' } },
    personal: 'work',
    aliases: [
      'Account name',
      'account',
      'Company',
      'Company name',
      'companyName',
      'Associated company',
      'Organization',
      'Nom du compte',
      'Entreprise',
      'Société',
    ],
  }),
  accounts: links({
    label: { en: 'Accounts', fr: 'Comptes' },
    help: {
      en: 'Everywhere the person works or worked. The primary one is the account above.',
      fr: 'Partout où la personne travaille ou a travaillé. Le principal est le compte ci-dessus.',
    },
    to: 'account',
    hasPrimary: true,
    attributes: {
      role: choice({ label: { en: 'Role', fr: 'Rôle' }, options: accountRoles, allowOthers: true }),
      title: text({ label: { en: 'Job title', fr: 'Fonction' } }),
      isActive: yesNo({ label: { en: 'Still there', fr: 'Toujours en poste' }, default: true }),
    },
    inverse: { key: 'contacts', label: { en: 'Contacts', fr: 'Contacts' } },
    personal: 'work',
    purpose: { en: 'To know whom to speak with at a company', fr: 'Savoir à qui parler dans une société' },
    aliases: ['Other accounts', 'Autres comptes'],
  }),
};
