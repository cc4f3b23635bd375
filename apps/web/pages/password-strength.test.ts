import { expect, test } from 'vitest';
import { strengthOf } from './password-strength.ts';

test('what everybody tries, and what repeats itself, is weak however long it is', () => {
  expect(strengthOf('short')).toBe(0);
  expect(strengthOf('password123')).toBe(1);
  expect(strengthOf('aaaaaaaaaaaaaaaa')).toBe(1);
  expect(strengthOf('abcdefghijklmnop')).toBe(1);
  expect(strengthOf('ateliernord2026', ['Atelier Nord', 'ateliernord'])).toBe(1);
});

test('a few words together are strong', () => {
  expect(strengthOf('correct horse battery 9')).toBe(4);
});
