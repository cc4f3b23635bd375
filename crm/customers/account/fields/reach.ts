import { address } from '#core/fields/address/address.field.ts';
import { emails } from '#core/fields/emails/emails.field.ts';
import { link } from '#core/fields/link/link.field.ts';
import { phones } from '#core/fields/phones/phones.field.ts';

/** Where the company is found. */
export const reach = {
  website: link({
    label: { en: 'Website', fr: 'Site web' },
    help: {
      en: 'Its domain tells which mail and which contacts belong to the company.',
      fr: 'Son domaine indique quels messages et quels contacts relèvent de la société.',
    },
    search: 'text',
    customerFacing: true,
    aliases: ['Website URL', 'Company domain name', 'Domain', 'homePage', 'URL', 'Web'],
  }),
  emails: emails({
    label: { en: 'E-mail addresses', fr: 'Adresses électroniques' },
    search: 'text',
    customerFacing: true,
    aliases: ['Email', 'E-mail', 'Company email', 'Courriel'],
  }),
  phones: phones({
    label: { en: 'Phone numbers', fr: 'Numéros de téléphone' },
    search: 'text',
    customerFacing: true,
    aliases: ['Phone', 'Phone number', 'Account phone', 'Telephone', 'Téléphone'],
  }),
  billingAddress: address({
    label: { en: 'Billing address', fr: 'Adresse de facturation' },
    customerFacing: true,
    aliases: ['office_location', 'Address', 'Head office', 'Adresse', 'Siège'],
  }),
  shippingAddress: address({
    label: { en: 'Shipping address', fr: 'Adresse de livraison' },
    help: { en: 'Only when goods go elsewhere.', fr: 'Seulement si la livraison se fait ailleurs.' },
    customerFacing: true,
    aliases: ['Delivery address', 'Ship to'],
  }),
};
