import { expect, test } from 'vitest';
import { assignLetters } from '../shell/letters.ts';
import { rankMatch } from './match.ts';

test('accents and case do not matter, and beginnings come before insides', () => {
  expect(rankMatch('Réunions', 'reu')).toBe(3);
  expect(rankMatch('New contact', 'cont')).toBe(2);
  expect(rankMatch('New contact', 'tact')).toBe(1);
  expect(rankMatch('New contact', 'deal')).toBe(0);
});

test('each place has keys of its own, the first letter while it is free', () => {
  const places = assignLetters([
    { label: 'Contacts' },
    { label: 'Companies' },
    { label: 'Home', letter: 'h' },
    { label: '納品' },
  ]);
  expect(places.map(({ keys }) => keys)).toEqual(['g c', 'g o', 'g h', undefined]);
});
