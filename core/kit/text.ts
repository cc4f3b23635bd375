/** A sentence or label in every language the product speaks. English is the fallback. */
export interface Text {
  en: string;
  fr: string;
}

/** `accountId` → `account_id`. */
export function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const plain = /^[\t-\r -~]*$/;

/**
 * Folds text for matching: no accents, no case, single spaces.
 * The same folding is applied to what is stored for search and to what is asked.
 */
export function foldText(text: string): string {
  // Most text has no accents, and normalising it costs ten times what folding the rest does.
  if (plain.test(text)) return text.toLowerCase().replace(/\s+/g, ' ').trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
