import { choice } from '#core/fields/choice/choice.field.ts';
import { integer } from '#core/fields/integer/integer.field.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { money } from '#core/fields/money/money.field.ts';
import { reference } from '#core/fields/reference/reference.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { industries } from '../../industries.ts';
import { accountTypes } from '../choices.ts';

/** Which company it is, and what kind of. */
export const identity = {
  name: text({
    label: { en: 'Name', fr: 'Nom' },
    required: true,
    indexed: true,
    search: 'title',
    customerFacing: true,
    aliases: [
      'account',
      'Account name',
      'Company',
      'Company name',
      'companyName',
      'Organization',
      'Organisation',
      'Customer',
      'Nom du compte',
      'Entreprise',
      'Raison sociale',
      'Société',
    ],
  }),
  parentId: reference({
    label: { en: 'Parent account', fr: 'Compte parent' },
    help: {
      en: 'The company this one belongs to; totals can then cover the whole group.',
      fr: 'La société dont celle-ci dépend ; les totaux peuvent alors couvrir tout le groupe.',
    },
    to: 'account',
    indexed: true,
    inverse: { key: 'subsidiaries', label: { en: 'Subsidiaries', fr: 'Filiales' } },
    aliases: ['subsidiary_of', 'Parent company', 'Parent account ID', 'Parent', 'Société mère', 'Maison mère'],
  }),
  type: choice({
    label: { en: 'Type', fr: 'Type' },
    help: { en: 'What the company is to you.', fr: 'Ce que la société est pour vous.' },
    options: accountTypes,
    indexed: true,
    aliases: ['Account type', 'Lifecycle stage', 'Type de compte'],
  }),
  industry: choice({
    label: { en: 'Industry', fr: 'Secteur' },
    help: {
      en: 'To compare like with like in reports.',
      fr: 'Pour comparer ce qui est comparable dans les rapports.',
    },
    options: industries,
    allowOthers: true,
    indexed: true,
    aliases: ['sector', 'Line of business', 'Branch', 'Secteur d’activité', 'Industrie'],
  }),
  employees: integer({
    label: { en: 'Employees', fr: 'Effectif' },
    min: 0,
    aliases: ['Number of employees', 'Headcount', 'Company size', 'Nombre d’employés', 'Salariés'],
  }),
  annualRevenue: money({
    label: { en: 'Annual revenue', fr: 'Chiffre d’affaires annuel' },
    help: { en: 'A measure of what they could buy.', fr: 'Une mesure de ce qu’ils pourraient acheter.' },
    aliases: ['revenue', 'Turnover', 'Chiffre d’affaires', 'CA'],
  }),
  foundedYear: integer({
    isPlain: true,
    label: { en: 'Founded in', fr: 'Année de création' },
    min: 1000,
    max: 2100,
    aliases: ['year_established', 'Year founded', 'Year started', 'Founded'],
  }),
  description: longText({
    label: { en: 'Description', fr: 'Description' },
    search: 'text',
    aliases: ['About us', 'Notes', 'Account description'],
  }),
};
