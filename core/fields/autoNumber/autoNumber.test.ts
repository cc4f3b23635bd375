import { expect, test } from 'vitest';
import { autoNumberType, formatNumber } from './autoNumber.field.ts';

test('is written with its prefix, its year and enough zeros', () => {
  expect(formatNumber({ prefix: 'C', yearly: true }, 2026, 42)).toBe('C-2026-00042');
  expect(formatNumber({ prefix: 'Q', pad: 3 }, 2026, 1234)).toBe('Q-1234');
  expect(formatNumber({}, 2026, 7)).toBe('00007');
});

test('sorts as issued', () => {
  const order = (text: string, yearly: boolean) => {
    const parts = autoNumberType.toParts(text, { options: { yearly } } as never);
    return parts.sequence === null ? null : Number(parts.sequence);
  };
  expect(order('C-100000', false)!).toBeGreaterThan(order('C-99999', false)!);
  expect(order('C-2026-00001', true)!).toBeGreaterThan(order('C-2025-99999', true)!);
  expect(order('old', true)).toBeNull();
});
