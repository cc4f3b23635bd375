export interface AddressValue {
  street?: string | null;
  city?: string | null;
  postalCode?: string | null;
  region?: string | null;
  country?: string | null;
}

/** Countries that write the town before the postal code, on the same line. */
const cityFirst = new Set(['US', 'CA', 'AU', 'IN', 'NZ', 'BR', 'MX', 'CO', 'TH', 'SG']);
/** Countries that give the postal code a line of its own. */
const codeApart = new Set(['GB', 'IE', 'ZA']);

/** Lines of a postal address in the order of its country, the country's name last. */
export function formatAddress(address: AddressValue, locale: string): string[] {
  const country = address.country?.toUpperCase() ?? '';
  const { city, postalCode, region } = address;
  const town = cityFirst.has(country)
    ? [[city, [region, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')]
    : codeApart.has(country)
      ? [city, region, postalCode]
      : [[postalCode, city].filter(Boolean).join(' '), region];
  const name = country ? (new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country) : '';
  return [...(address.street?.split('\n') ?? []), ...town, name].filter((line): line is string =>
    Boolean(line?.trim()),
  );
}
