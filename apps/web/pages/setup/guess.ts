/** Countries by the currency they use, where it is not one of its own kind. */
const byCurrency: Record<string, string> = {
  EUR: 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC MT NL PT SI SK SM VA AD ME XK RE GP MQ GF YT PM BL MF',
  USD: 'US PR EC SV PA GU VI AS MP TL ZW',
  GBP: 'GB JE GG IM',
  CHF: 'CH LI',
  XOF: 'BJ BF CI GW ML NE SN TG',
  XAF: 'CM CF CG TD GQ GA',
  XPF: 'PF NC WF',
  AUD: 'AU KI NR TV',
  NZD: 'NZ CK NU',
  DKK: 'DK FO GL',
  NOK: 'NO SJ',
};

const ownCurrency: Record<string, string> = {
  AE: 'AED', AR: 'ARS', BA: 'BAM', BD: 'BDT', BH: 'BHD', BR: 'BRL', CA: 'CAD', CL: 'CLP', CN: 'CNY', CO: 'COP',
  CR: 'CRC', CZ: 'CZK', DO: 'DOP', DZ: 'DZD', EG: 'EGP', GE: 'GEL', GH: 'GHS', HK: 'HKD', HU: 'HUF', ID: 'IDR',
  IL: 'ILS', IN: 'INR', IS: 'ISK', JO: 'JOD', JP: 'JPY', KE: 'KES', KR: 'KRW', KW: 'KWD', KZ: 'KZT', LB: 'LBP',
  LK: 'LKR', MA: 'MAD', MD: 'MDL', MG: 'MGA', MK: 'MKD', MU: 'MUR', MX: 'MXN', MY: 'MYR', NG: 'NGN', NP: 'NPR',
  OM: 'OMR', PE: 'PEN', PH: 'PHP', PK: 'PKR', PL: 'PLN', PY: 'PYG', QA: 'QAR', RO: 'RON', RS: 'RSD', SA: 'SAR',
  SE: 'SEK', SG: 'SGD', TH: 'THB', TN: 'TND', TR: 'TRY', TW: 'TWD', TZ: 'TZS', UA: 'UAH', UG: 'UGX', UY: 'UYU',
  VN: 'VND', ZA: 'ZAR',
}; // biome-ignore format: a table

/** The currency of the country, to begin with. */
export function currencyOf(country: string): string {
  const shared = Object.entries(byCurrency).find(([, countries]) => countries.split(' ').includes(country));
  return shared?.[0] ?? ownCurrency[country] ?? 'EUR';
}

/** Zones of countries whose people often run their browser in English. */
const byZone: Record<string, string> = {
  'Europe/Paris': 'FR', 'Europe/Brussels': 'BE', 'Europe/Zurich': 'CH', 'Europe/Berlin': 'DE', 'Europe/Madrid': 'ES',
  'Europe/Rome': 'IT', 'Europe/Amsterdam': 'NL', 'Europe/Lisbon': 'PT', 'Europe/London': 'GB', 'Europe/Dublin': 'IE',
  'Europe/Vienna': 'AT', 'Europe/Warsaw': 'PL', 'Europe/Stockholm': 'SE', 'Europe/Copenhagen': 'DK',
  'Europe/Luxembourg': 'LU', 'America/Toronto': 'CA', 'America/Montreal': 'CA', 'America/Vancouver': 'CA',
  'Australia/Sydney': 'AU', 'Asia/Kolkata': 'IN', 'Asia/Calcutta': 'IN', 'Asia/Singapore': 'SG', 'Asia/Tokyo': 'JP',
}; // biome-ignore format: a table

/** Where the person seems to be: the clock knows better than the language. */
export function guessCountry(timeZone: string): string {
  if (byZone[timeZone]) return byZone[timeZone];
  const region = navigator.languages.map((language) => new Intl.Locale(language).region).find(Boolean);
  return region ?? new Intl.Locale(navigator.language).maximize().region ?? 'US';
}
