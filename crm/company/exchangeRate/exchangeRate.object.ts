import { defineObject } from '#core/engine/definition/object.ts';
import { date } from '#core/fields/date/date.field.ts';
import { decimal } from '#core/fields/decimal/decimal.field.ts';
import { text } from '#core/fields/text/text.field.ts';

export default defineObject({
  name: 'exchangeRate',
  plural: 'exchangeRates',
  label: { en: 'Exchange rate', fr: 'Taux de change' },
  pluralLabel: { en: 'Exchange rates', fr: 'Taux de change' },
  description: {
    en: 'What one unit of a currency is worth in the base currency from a date on. Amounts keep the rate they were entered at.',
    fr: 'Valeur d’une unité de devise dans la devise de base à partir d’une date. Les montants gardent le taux de leur saisie.',
  },
  titleField: 'currency',
  isSetup: true,
  managedBy: 'company',
  audit: { as: 'settings' },
  isCustomizable: false,
  isSearchable: false,
  fields: {
    currency: text({ label: { en: 'Currency', fr: 'Devise' }, required: true, indexed: true, max: 3 }),
    rate: decimal({ label: { en: 'Rate', fr: 'Taux' }, required: true }),
    date: date({ label: { en: 'Valid from', fr: 'Valable à partir du' }, required: true, indexed: true }),
  },
  presentation: { icon: 'currency-euro', columns: ['currency', 'rate', 'date'], sort: ['currency', '-date'] },
});
