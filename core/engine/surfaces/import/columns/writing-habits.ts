import type { ColumnSample } from './column-sample.ts';

/** How the file writes days and numbers, as far as its own words tell. */
export interface WritingHabits {
  dayFirst: boolean;
  decimalComma: boolean;
  /** Columns in which some days can only be read one way and some only the other. */
  mixedDays: string[];
}

const numericDay = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[T\s].*)?$/;
const monthFirstCountries = new Set(['US', 'PH', 'FM', 'MH', 'PW', 'BZ']);
const pointCountries = new Set([
  'US',
  'GB',
  'IE',
  'AU',
  'NZ',
  'IN',
  'CN',
  'JP',
  'KR',
  'MX',
  'IL',
  'TH',
  'SG',
  'MY',
  'PH',
  'HK',
]);

/** Finds whether days come before months and whether a comma is the decimal sign; the country decides where nothing does. */
export function findHabits(columns: ColumnSample[], country: string): WritingHabits {
  let dayVotes = 0;
  let monthVotes = 0;
  let dotted = 0;
  let commas = 0;
  let points = 0;
  const mixedDays: string[] = [];
  for (const { name, distinct } of columns) {
    const days = distinct.flatMap((words) => numericDay.exec(words) ?? []);
    const matches = distinct.map((words) => numericDay.exec(words)).filter((match) => match !== null);
    if (days.length > 0 && matches.length > distinct.length * 0.8) {
      const first = matches.filter((match) => Number(match[1]) > 12).length;
      const second = matches.filter((match) => Number(match[2]) > 12).length;
      dayVotes += first;
      monthVotes += second;
      if (first > 0 && second > 0) mixedDays.push(name);
      dotted += matches.filter(([text]) => text.includes('.')).length;
    }
    for (const words of distinct) {
      const bare = words.replace(/[\s\u00a0\u202f€$£%]|[A-Z]{3}/g, '');
      if (/^-?\d{1,3}(\.\d{3})*,\d+$|^-?\d+,\d{1,2}$/.test(bare)) commas += 1;
      else if (/^-?\d{1,3}(,\d{3})*\.\d+$|^-?\d+\.\d+$/.test(bare)) points += 1;
    }
  }
  const dayFirst = dayVotes !== monthVotes ? dayVotes > monthVotes : dotted > 0 || !monthFirstCountries.has(country);
  const decimalComma = commas !== points ? commas > points : !pointCountries.has(country);
  return { dayFirst, decimalComma, mixedDays };
}
