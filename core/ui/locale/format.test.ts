import { expect, test } from 'vitest';
import { makeFormat } from './format.ts';
import { formatAddress } from './format-address.ts';
import { formatRelative } from './format-relative.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const british = makeFormat({ locale: 'en-GB', timeZone: 'Europe/Paris', currency: 'EUR' });
const french = makeFormat({ locale: 'fr-FR', timeZone: 'America/Montreal', currency: 'EUR' });

test('a date without a time is the same day in every zone', () => {
  expect(british.date('2026-03-29')).toBe('29 Mar 2026');
  expect(french.date('2026-01-01')).toBe('1 janv. 2026');
  expect(makeFormat({ locale: 'en-US', timeZone: 'Pacific/Kiritimati', currency: 'USD' }).date('2026-12-31')).toBe(
    'Dec 31, 2026',
  );
});

test('an instant is shown in the person’s zone', () => {
  expect(british.dateTime('2026-07-01T22:30:00Z')).toBe('2 Jul 2026, 00:30');
  expect(british.dayOf('2026-07-01T22:30:00Z')).toBe('2026-07-02');
  expect(french.dayOf('2026-07-01T03:30:00Z')).toBe('2026-06-30');
});

test('amounts keep every digit that the server sent', () => {
  expect(british.money({ amount: '9007199254740993.01', currency: 'EUR' })).toBe('€9,007,199,254,740,993.01');
  expect(plain(french.money({ amount: '-1234.5', currency: 'CAD' }))).toBe('-1 234,50 $');
  expect(british.money({ amount: '1234.5', currency: 'JPY' }, { isRounded: true })).toBe('¥1,235');
});

test('a percentage is what people say', () => {
  expect(british.percent('12.5')).toBe('12.5%');
  expect(plain(french.percent(12.5))).toBe('12,5 %');
});

test('durations are in minutes', () => {
  expect(british.duration(90)).toBe('1 hr 30 mins');
  expect(british.duration(0)).toBe('0 mins');
});

test('relative time begins with now', () => {
  const now = Date.parse('2026-03-29T12:00:00Z');
  expect(formatRelative('2026-03-29T11:59:40Z', 'en', now)).toBe('now');
  expect(formatRelative('2026-03-29T09:00:00Z', 'en', now)).toBe('3 hours ago');
  expect(formatRelative('2026-03-30T13:00:00Z', 'fr', now)).toBe('demain');
});

test('what is due is told by its day, and today by its time', () => {
  const now = Date.parse('2026-03-29T20:00:00Z');
  expect(british.due('2026-03-29T07:30:00Z', now)).toBe('09:30');
  expect(british.due('2026-03-30T07:00:00Z', now)).toBe('tomorrow');
  expect(british.due('2026-03-28T12:00:00Z', now)).toBe('yesterday');
  expect(british.due('2026-05-03T12:00:00Z', now)).toBe('3 May');
  expect(plain(french.due('2024-12-03T12:00:00Z', now))).toBe('3 déc. 2024');
});

test('an address is written as its country does', () => {
  const address = { street: '1 Main St', city: 'Springfield', region: 'IL', postalCode: '62701', country: 'US' };
  expect(formatAddress(address, 'en')).toEqual(['1 Main St', 'Springfield, IL 62701', 'United States']);
  expect(formatAddress({ street: '3 rue du Lac', city: 'Lyon', postalCode: '69003', country: 'FR' }, 'fr')).toEqual([
    '3 rue du Lac',
    '69003 Lyon',
    'France',
  ]);
});
