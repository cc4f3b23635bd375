import { decimal } from '#core/fields/decimal/decimal.field.ts';
import { lines } from '#core/fields/lines/lines.field.ts';
import { money } from '#core/fields/money/money.field.ts';
import { percent } from '#core/fields/percent/percent.field.ts';
import { reference } from '#core/fields/reference/reference.field.ts';

/** What the deal is worth, and for what. */
export const value = {
  amount: money({
    label: { en: 'Amount', fr: 'Montant' },
    help: {
      en: 'What the customer would pay. With product lines it is their sum unless you write another.',
      fr: 'Ce que paierait le client. Avec des lignes de produits, c’est leur somme sauf si vous en écrivez un autre.',
    },
    min: 0,
    indexed: true,
    aliases: [
      'close_value',
      'Deal value',
      'Value',
      'Deal amount',
      'Expected revenue',
      'Valeur',
      'Montant de la transaction',
    ],
  }),
  weightedAmount: money({
    label: { en: 'Weighted amount', fr: 'Montant pondéré' },
    help: {
      en: 'Amount in the base currency times the probability; all of it once won, nothing once lost.',
      fr: 'Montant en devise de base multiplié par la probabilité ; tout si gagnée, rien si perdue.',
    },
    readOnly: true,
  }),
  productId: reference({
    label: { en: 'Main product', fr: 'Produit principal' },
    to: 'product',
    inverse: { key: 'opportunities', label: { en: 'Deals', fr: 'Affaires' } },
    aliases: ['product', 'Product', 'Product name', 'Primary product', 'Produit'],
  }),
  products: lines({
    label: { en: 'Products', fr: 'Produits' },
    fields: {
      productId: reference({ label: { en: 'Product', fr: 'Produit' }, to: 'product', required: true }),
      quantity: decimal({ label: { en: 'Quantity', fr: 'Quantité' }, default: '1', min: 0 }),
      unitPrice: money({
        label: { en: 'Unit price', fr: 'Prix unitaire' },
        help: {
          en: 'The list price unless you write another.',
          fr: 'Le prix catalogue sauf si vous en écrivez un autre.',
        },
        min: 0,
        decimals: 4,
      }),
      discountPercent: percent({ label: { en: 'Discount', fr: 'Remise' } }),
    },
  }),
};
