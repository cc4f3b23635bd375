import { InvalidValue } from '#core/kit/problem.ts';
import { foldText } from '#core/kit/text.ts';
import { readDay } from './relative-day.ts';

const months: Record<string, number> = {};
const names = [
  ['jan', 'january', 'janv', 'janvier'],
  ['feb', 'february', 'fev', 'fevr', 'fevrier'],
  ['mar', 'march', 'mars'],
  ['apr', 'april', 'avr', 'avril'],
  ['may', 'mai'],
  ['jun', 'june', 'juin'],
  ['jul', 'july', 'juil', 'juillet'],
  ['aug', 'august', 'aout'],
  ['sep', 'sept', 'september', 'septembre'],
  ['oct', 'october', 'octobre'],
  ['nov', 'november', 'novembre'],
  ['dec', 'december', 'decembre'],
];
names.forEach((words, index) => {
  for (const word of words) months[word] = index + 1;
});

const pad = (part: string | number, length = 2) => String(part).padStart(length, '0');

/** Two digits mean the years from 1950 to 2049. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return String(Number(year) < 50 ? 2000 + Number(year) : 1900 + Number(year));
}

/** No date is longer; looking for one in a long text takes time that grows with its square. */
export const longestDate = 100;

/**
 * A date as people write it ("31/01/2026", "Jan 31, 2026", "1er février 2026", "2026/1/31") → YYYY-MM-DD.
 * "13/01" with the month first is refused rather than turned round: the next row would be read the other way.
 */
export function readWrittenDate(text: string, dayFirst?: boolean): string {
  if (text.length > longestDate) throw new InvalidValue('not_a_date', `"${text.slice(0, 60)}…" is not a date`);
  const folded = foldText(text).replace(/[.,]+(?=\s|$)/g, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(folded);
  if (iso) return readDay(`${iso[1]}-${pad(iso[2]!)}-${pad(iso[3]!)}`);
  const numeric = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(folded);
  if (numeric) {
    const [, first = '', second = '', year = ''] = numeric;
    const [day, month] = dayFirst ? [first, second] : [second, first];
    if (Number(month) > 12)
      throw new InvalidValue(
        'not_a_date',
        `"${text.trim()}" has no month ${month}; is the ${dayFirst ? 'month' : 'day'} first?`,
      );
    return readDay(`${fullYear(year)}-${pad(month)}-${pad(day)}`);
  }
  const worded =
    /^(?<day>\d{1,2})(?:er|st|nd|rd|th)?[- ](?:de )?(?<month>[a-z]+)\.?[- ](?<year>\d{4}|\d{2})$/.exec(folded) ??
    /^(?<month>[a-z]+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)? (?<year>\d{4}|\d{2})$/.exec(folded);
  const month = months[worded?.groups?.month ?? ''];
  if (!worded?.groups || !month) throw new InvalidValue('not_a_date', `"${text.trim()}" is not a date`);
  return readDay(`${fullYear(worded.groups.year!)}-${pad(month)}-${pad(worded.groups.day!)}`);
}
