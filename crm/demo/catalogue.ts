import type { Text } from '#core/kit/text.ts';

interface Article {
  name: Text;
  family: string;
  series: string;
  price: number;
  unit: Text;
  stock?: number;
}

const piece = { en: 'piece', fr: 'pièce' };
const month = { en: 'month', fr: 'mois' };
const hourly = { en: 'hour', fr: 'heure' };

/** What the sample company sells; the first ones sell best. */
export const articles: Article[] = [
  {
    name: { en: 'Relay One', fr: 'Relais Un' },
    family: 'hardware',
    series: 'Relay',
    price: 590,
    unit: piece,
    stock: 320,
  },
  {
    name: { en: 'Relay Pro', fr: 'Relais Pro' },
    family: 'hardware',
    series: 'Relay',
    price: 1290,
    unit: piece,
    stock: 140,
  },
  { name: { en: 'Care Plan', fr: 'Contrat Sérénité' }, family: 'subscription', series: 'Care', price: 89, unit: month },
  { name: { en: 'Installation', fr: 'Installation' }, family: 'service', series: 'Services', price: 95, unit: hourly },
  {
    name: { en: 'Sensor Kit', fr: 'Kit de capteurs' },
    family: 'hardware',
    series: 'Sense',
    price: 249.9,
    unit: piece,
    stock: 870,
  },
  { name: { en: 'Console Cloud', fr: 'Console Cloud' }, family: 'software', series: 'Console', price: 39, unit: month },
  {
    name: { en: 'Console Enterprise', fr: 'Console Entreprise' },
    family: 'software',
    series: 'Console',
    price: 4800,
    unit: { en: 'year', fr: 'an' },
  },
  {
    name: { en: 'Relay Max', fr: 'Relais Max' },
    family: 'hardware',
    series: 'Relay',
    price: 3450,
    unit: piece,
    stock: 28,
  },
  {
    name: { en: 'Training day', fr: 'Journée de formation' },
    family: 'service',
    series: 'Services',
    price: 1150,
    unit: { en: 'day', fr: 'jour' },
  },
  {
    name: { en: 'Care Plan Premium', fr: 'Contrat Sérénité Premium' },
    family: 'subscription',
    series: 'Care',
    price: 219,
    unit: month,
  },
  {
    name: { en: 'Gateway', fr: 'Passerelle' },
    family: 'hardware',
    series: 'Relay',
    price: 780,
    unit: piece,
    stock: 64,
  },
  {
    name: { en: 'Data migration', fr: 'Reprise de données' },
    family: 'service',
    series: 'Services',
    price: 110,
    unit: hourly,
  },
  {
    name: { en: 'Mounting rail, 20 pieces', fr: 'Rail de montage, 20 pièces' },
    family: 'other',
    series: 'Parts',
    price: 18.4,
    unit: { en: 'box of 20', fr: 'boîte de 20' },
    stock: 12,
  },
  {
    name: { en: 'Console plug-in for accounting', fr: 'Module Console pour la comptabilité' },
    family: 'software',
    series: 'Console',
    price: 12.5,
    unit: month,
  },
];

/** How the company sells again to those who bought. */
export const renewals = {
  name: { en: 'Renewals', fr: 'Renouvellements' },
  stages: [
    { name: { en: 'Due', fr: 'À échéance' }, category: 'open', probability: 60 },
    { name: { en: 'Offer sent', fr: 'Offre envoyée' }, category: 'open', probability: 80 },
    { name: { en: 'Renewed', fr: 'Renouvelée' }, category: 'won', probability: 100 },
    { name: { en: 'Cancelled', fr: 'Résiliée' }, category: 'lost', probability: 0 },
  ],
};

export const tags: { name: Text; color: string }[] = [
  { name: { en: 'Key account', fr: 'Grand compte' }, color: 'violet' },
  { name: { en: 'Newsletter', fr: 'Lettre d’information' }, color: 'blue' },
  { name: { en: 'Reference', fr: 'Référence' }, color: 'green' },
  { name: { en: 'Trade fair', fr: 'Salon' }, color: 'orange' },
  { name: { en: 'At risk', fr: 'À risque' }, color: 'red' },
];

export const teams: Text[] = [
  { en: 'North', fr: 'Nord' },
  { en: 'South', fr: 'Sud' },
  { en: 'Partners', fr: 'Partenaires' },
  { en: 'Inside sales', fr: 'Ventes sédentaires' },
];
