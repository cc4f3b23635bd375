import { countryName, findCountry } from '../country/names.ts';
import type { Address } from './address.field.ts';

const canada = /(?:^|\s)([A-Z]\d[A-Z] ?\d[A-Z]\d)$/i;
const unitedStates = /^(?:(.*?)[\s,]+)?([A-Z]{2})\s+(\d{5}(?:-\d{4})?)$/;
const unitedKingdom = /^(?:(.*?)\s+)?([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/i;
const codeFirst = /^(?:[A-Z]{1,2}-)?(\d{4} ?[A-Z]{2}|\d{3} \d{2}|\d{4,6})\s+(\D.*)$/;
const codeLast = /^(\D.*?)\s+(\d{4,6})$/;

/** A line of town, region and postal code → its parts; nothing when no postal code is seen. */
function readTown(line: string): Pick<Address, 'city' | 'region' | 'postalCode'> | undefined {
  const american = unitedStates.exec(line);
  if (american) return { city: american[1], region: american[2], postalCode: american[3] };
  const canadian = canada.exec(line);
  if (canadian) return readCanadian(line, canadian[1]!);
  const british = unitedKingdom.exec(line);
  if (british) return { city: british[1], postalCode: british[2]!.toUpperCase() };
  const first = codeFirst.exec(line);
  if (first) return { postalCode: first[1], city: first[2] };
  const last = codeLast.exec(line);
  return last ? { city: last[1], postalCode: last[2] } : undefined;
}

/** "Montréal (QC) H2X 1Y4", "Montréal QC H2X 1Y4" or "QC H2X 1Y4". */
function readCanadian(line: string, code: string): Pick<Address, 'city' | 'region' | 'postalCode'> {
  const before = line.slice(0, -code.length).trim();
  const region = /^(.*?)[\s,]*\(([^()]+)\)$/.exec(before) ?? /^(?:(.*?)\s+)?([A-Z]{2})$/.exec(before);
  const postalCode = code.toUpperCase().replace(/^(\w{3}) ?(\w{3})$/, '$1 $2');
  return region ? { city: region[1], region: region[2], postalCode } : { city: before, postalCode };
}

/**
 * An address in one cell ("12 rue de la Paix, 75002 Paris, France") → its parts, as far as they can be told. What
 * cannot be told apart stays in the street: nothing is lost.
 */
export function readAddressLine(text: string): Address {
  const lines = text
    .split(/[\n,;]+/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
  const address: Address = {};
  const last = lines.at(-1);
  // "Paris, CA" ends in a state, not in Canada; a code counts as a country only after a postal code.
  const country =
    last && lines.length > 1 && (last.length > 2 || (last === last.toUpperCase() && readTown(lines.at(-2)!)))
      ? findCountry(last)
      : undefined;
  if (country) {
    address.country = country;
    lines.pop();
  }
  const town = lines.length > 0 ? readTown(lines.at(-1)!) : undefined;
  if (town) {
    lines.pop();
    Object.assign(address, town);
    if (!address.city && lines.length > 1) address.city = lines.pop();
  } else if (country && lines.length > 1) address.city = lines.pop();
  if (lines.length > 0) address.street = lines.join('\n');
  return Object.fromEntries(Object.entries(address).filter(([, part]) => part)) as Address;
}

/** The address in one cell, in an order that `readAddressLine` understands. */
export function writeAddressLine({ street, city, region, postalCode, country }: Address): string {
  const isCodeFirst = postalCode && !region && /^\d/.test(postalCode);
  // As Canada Post writes it, and unmistakable for a town.
  const isLongRegion = region && region.length > 2 && postalCode;
  const town = isCodeFirst
    ? [postalCode, city].filter(Boolean).join(' ')
    : isLongRegion
      ? [city, `(${region})`, postalCode].filter(Boolean).join(' ')
      : [city, [region, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [street?.replaceAll('\n', ', '), town, country && countryName(country)].filter(Boolean).join(', ');
}
