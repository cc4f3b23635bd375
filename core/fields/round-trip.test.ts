import { describe, expect, test } from 'vitest';
import { fieldTypes, loadFieldTypes } from './registry.ts';
import { context, parsedValues, sampleField } from './testing/sampled.ts';
import { samples } from './testing/samples.ts';

await loadFieldTypes();

/** What a cell of a spreadsheet does not carry. */
const lossy = new Set(['richText', 'address', 'emails', 'phones', 'lines']);

test('every type that a client can write has a sample', () => {
  const writable = fieldTypes().filter((type) => !type.isDerived && type.name !== 'id');
  expect(writable.map(({ name }) => name).filter((name) => !samples[name])).toEqual([]);
});

describe.each(Object.keys(samples))('%s', (name) => {
  const field = sampleField(name);
  const { type } = field;

  test('keeps a value that is read and written back', () => {
    for (const value of parsedValues(field)) expect(type.parse(value, field, context)).toEqual(value);
  });

  test('gives every part a parameter', () => {
    const parts = type.parts(field).map((part) => part.name);
    for (const value of parsedValues(field))
      expect(Object.keys(type.toParts(value, field)).sort()).toEqual([...parts].sort());
  });

  test('reads what it writes as text', () => {
    for (const value of parsedValues(field)) {
      const text = type.toText(value, field);
      if (text === '') continue;
      const read = type.parse(type.fromText?.(text, field, context) ?? text, field, context);
      if (lossy.has(name)) expect(type.toText(read, field)).toBe(text);
      else expect(read).toEqual(value);
    }
  });

  test('describes itself', () => {
    expect(type.schema(field)).toHaveProperty('type');
    expect(type.label.fr).not.toBe('');
    for (const value of parsedValues(field)) expect(typeof (type.searchText?.(value, field) ?? '')).toBe('string');
  });

  test('refuses what is not of its kind, saying so', () => {
    for (const wrong of [Symbol.iterator, {}, { a: 1 }, [[]], 'a\0b', '\ud800', Number.NaN]) {
      // Any object or list is a document.
      if (name === 'json' && typeof wrong === 'object') continue;
      try {
        const value = type.parse(wrong, field, context);
        expect(type.isEmpty?.(value)).toBe(true);
      } catch (error) {
        expect(error).toHaveProperty('code');
        expect(error).toHaveProperty('at');
      }
    }
  });
});
