import { foldText } from '#core/kit/text.ts';

/** `customerID`, `sales_agent`, `Chiffre d’affaires (k€)` → words without case, accents and signs. */
export function headingWords(heading: string): string {
  const spaced = heading
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[_./\\-]+/g, ' ');
  return foldText(spaced)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Other headings under which the sides of a value stand, whatever the object. */
export const partWords: Record<string, string[]> = {
  street: ['street', 'address', 'street address', 'address line 1', 'address 1', 'rue', 'adresse', 'voie'],
  city: ['city', 'town', 'ville', 'commune', 'locality'],
  region: ['region', 'state', 'province', 'state province', 'county', 'departement', 'etat'],
  postalCode: ['postal code', 'postcode', 'zip', 'zip code', 'code postal', 'cp', 'plz'],
  country: ['country', 'pays', 'land', 'nation', 'country code'],
  currency: ['currency', 'currency code', 'devise', 'monnaie'],
};

/** Headings of fields that many objects have, for definitions that do not list them. */
export const fieldWords: Record<string, string[]> = {
  managerId: ['manager', 'reports to', 'supervisor', 'responsable', 'superieur'],
  parentId: ['parent', 'parent name', 'subsidiary of'],
  ownerId: ['owner', 'owner name', 'assigned to', 'responsible'],
  phones: [
    'phone',
    'telephone',
    'tel',
    'home phone',
    'work phone',
    'business phone',
    'mobile',
    'cell',
    'fax',
    'portable',
  ],
  emails: ['email', 'e mail', 'mail', 'email address', 'courriel', 'email 1', 'work email'],
  createdAt: ['created', 'created at', 'created on', 'created date', 'create date', 'date created', 'date de creation'],
};

const labels: [pattern: RegExp, label: string][] = [
  [/\b(mobile|cell|portable|gsm)\b/, 'mobile'],
  [/\bfax\b/, 'fax'],
  [/\b(home|private|personal|domicile|perso)\b/, 'home'],
  [/\b(work|business|office|bureau|pro)\b/, 'work'],
];

/** `Mobile phone` → mobile: how addresses and numbers of the column are to be labelled. */
export function labelOfHeading(heading: string): string | undefined {
  const words = headingWords(heading);
  return labels.find(([pattern]) => pattern.test(words))?.[1];
}
