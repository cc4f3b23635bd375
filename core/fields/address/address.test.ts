import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadFieldTypes } from '../registry.ts';
import { context, sampleField } from '../testing/sampled.ts';
import { addressType } from './address.field.ts';
import { readAddressLine, writeAddressLine } from './address-line.ts';

beforeAll(loadFieldTypes);

const read = (value: unknown) => addressType.parse(value, sampleField('address'), context);

test.each([
  [
    '12 rue de la Paix, 75002 Paris, France',
    { street: '12 rue de la Paix', postalCode: '75002', city: 'Paris', country: 'FR' },
  ],
  [
    '1200 Main St, Suite 4, Springfield, IL 62701, USA',
    { street: '1200 Main St\nSuite 4', city: 'Springfield', region: 'IL', postalCode: '62701', country: 'US' },
  ],
  [
    '4200 rue St-Denis, Montréal (Québec) H2J 2K9, Canada',
    { street: '4200 rue St-Denis', city: 'Montréal', region: 'Québec', postalCode: 'H2J 2K9', country: 'CA' },
  ],
  [
    '4200 rue St-Denis\nMontréal QC h2j2k9',
    { street: '4200 rue St-Denis', city: 'Montréal', region: 'QC', postalCode: 'H2J 2K9' },
  ],
  [
    '10 Downing Street, London SW1A 2AA, Royaume-Uni',
    { street: '10 Downing Street', city: 'London', postalCode: 'SW1A 2AA', country: 'GB' },
  ],
  [
    'Unter den Linden 1, 10117 Berlin, Allemagne',
    { street: 'Unter den Linden 1', postalCode: '10117', city: 'Berlin', country: 'DE' },
  ],
  [
    'Keizersgracht 1, 1015 CN Amsterdam, Netherlands',
    { street: 'Keizersgracht 1', postalCode: '1015 CN', city: 'Amsterdam', country: 'NL' },
  ],
  ['5 Foo St, San Francisco, CA', { street: '5 Foo St\nSan Francisco\nCA' }],
  ['Somewhere', { street: 'Somewhere' }],
])('%s', (text, expected) => {
  const address = readAddressLine(text);
  expect(address).toEqual(expected);
  expect(readAddressLine(writeAddressLine(address))).toEqual(expected);
});

test('no word of a line is lost, but the country, which becomes its code', () => {
  const words = fc.constantFrom(
    '12',
    'Main',
    'St',
    '75002',
    'Paris',
    'QC',
    'H2X 1Y4',
    'SW1A 2AA',
    ',',
    ', ',
    '\n',
    '(x)',
    'é',
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 10 }), (given) => {
      const address = readAddressLine(given.join(' '));
      const kept = Object.values(address)
        .join(' ')
        .replace(/[\s()]/g, '');
      for (const word of given
        .join(' ')
        .split(/[\s,()]+/)
        .filter(Boolean))
        expect(kept).toContain(word);
    }),
  );
});

test('sides are checked and empty ones dropped', () => {
  expect(read({ street: ' 1 A ', city: '', region: null, country: 'fr' })).toEqual({ street: '1 A', country: 'FR' });
  expect(addressType.isEmpty!(read({}))).toBe(true);
  expect(() => read({ country: 'France' })).toThrow(expect.objectContaining({ at: 'country' }));
  expect(() => read({ town: 'x' })).toThrow(expect.objectContaining({ at: 'town' }));
});
