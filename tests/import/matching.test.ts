import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingWords } from '#core/engine/surfaces/import/columns/heading-words.ts';
import { findHabits } from '#core/engine/surfaces/import/columns/writing-habits.ts';
import { KeySet } from '#core/engine/surfaces/import/matching/key-set.ts';
import { denseWords, isOneLetterApart } from '#core/engine/surfaces/import/matching/match-words.ts';
import { RecordIndex } from '#core/engine/surfaces/import/matching/record-index.ts';
import { splitPersonName } from '#core/engine/surfaces/import/run/person-name.ts';
import { fillTemplate, parseTemplate } from '#core/engine/surfaces/import/run/template.ts';

describe('names of persons', () => {
  it.each([
    ['Maria Anders', { firstName: 'Maria', lastName: 'Anders' }],
    ['José Pedro Freyre', { firstName: 'José Pedro', lastName: 'Freyre' }],
    ['Isabel de Castro', { firstName: 'Isabel', lastName: 'de Castro' }],
    ['Dr. Ludwig van Beethoven', { salutation: 'Dr', firstName: 'Ludwig', lastName: 'van Beethoven' }],
    ['Beethoven, Ludwig van', { firstName: 'Ludwig van', lastName: 'Beethoven' }],
    ['Mme Anne de la Tour', { salutation: 'Ms', firstName: 'Anne', lastName: 'de la Tour' }],
    ['Martin Luther King Jr.', { firstName: 'Martin Luther', lastName: 'King Jr.' }],
    ['Madonna', { lastName: 'Madonna' }],
  ])('%s', (text, parts) => {
    expect(splitPersonName(text)).toEqual(parts);
  });

  it('loses no word', () => {
    const word = fc.stringMatching(/^[A-Z][a-zé]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const { firstName = '', lastName = '' } = splitPersonName(words.join(' '));
        expect(`${firstName} ${lastName}`.trim()).toBe(words.join(' '));
      }),
    );
  });
});

describe('similar words', () => {
  it('spaces, signs and accents do not count', () => {
    expect(denseWords('GTX Pro')).toBe(denseWords('GTXPro'));
    expect(denseWords('Müller-Lüdenscheidt')).toBe(denseWords('muller ludenscheidt'));
  });

  it('one letter more, less, other or swapped', () => {
    expect(isOneLetterApart('technolgy', 'technology')).toBe(true);
    expect(isOneLetterApart('technoolgy', 'technology')).toBe(true);
    expect(isOneLetterApart('tecnolgy', 'technology')).toBe(false);
    expect(isOneLetterApart('retail', 'retail')).toBe(false);
  });
});

describe('records by their names', () => {
  const record = (id: string, title: string, keys = {}, belongsTo = {}) => ({ id, title, keys, belongsTo });

  it('a key goes before a name, a name before a similar one', () => {
    const index = new RecordIndex();
    index.add(record('1', 'GTX Pro', { code: ['gtk 500'] }));
    index.add(record('2', 'GTK 500'));
    index.add(record('3', 'GTXPro'));
    expect(index.find('gtk 500')).toMatchObject({ id: '1', by: 'key' });
    expect(index.find('gtx  PRO')).toMatchObject({ id: '1', by: 'name' });
    expect(index.find('G.T.K.500')).toMatchObject({ id: '2', by: 'similar' });
  });

  it('a name of several is told as such', () => {
    const index = new RecordIndex();
    index.add(record('1', 'Acme'));
    index.add(record('2', 'ACME'));
    expect(index.find('acme')).toEqual({ ambiguous: 2 });
  });

  it('where a record belongs decides between stages of one name', () => {
    const index = new RecordIndex();
    index.add(record('1', 'Won', {}, { pipelineId: 'a' }));
    index.add(record('2', 'Won', {}, { pipelineId: 'b' }));
    index.usualBelonging = { pipelineId: 'a' };
    expect(index.find('won')).toMatchObject({ id: '1' });
    expect(index.find('won', { pipelineId: 'b' })).toMatchObject({ id: '2' });
    expect(index.find('won', { pipelineId: 'c' })).toBeUndefined();
  });
});

it('a set of names knows exactly those it was given', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (given, others) => {
      const set = new KeySet();
      for (const text of given) set.add(text);
      for (const text of [...given, ...others]) expect(set.has(text)).toBe(text !== '' && given.includes(text));
    }),
  );
});

it('headings are words, whatever their style', () => {
  expect(['sales_agent', 'SalesAgent', 'Sales agent:', 'sales-agent'].map(headingWords)).toEqual(
    Array(4).fill('sales agent'),
  );
  expect(headingWords('customerID')).toBe('customer id');
});

describe('days and numbers', () => {
  const column = (...distinct: string[]) => [
    { name: 'x', index: 0, distinct, filled: distinct.length, rows: distinct.length },
  ];

  it('their own words tell how they are written', () => {
    expect(findHabits(column('31/01/2026', '02/03/2026'), 'US').dayFirst).toBe(true);
    expect(findHabits(column('01/31/2026', '02/03/2026'), 'FR').dayFirst).toBe(false);
    expect(findHabits(column('1.234,50', '7,25'), 'US').decimalComma).toBe(true);
    expect(findHabits(column('1,234.50', '7.25'), 'FR').decimalComma).toBe(false);
    expect(findHabits(column('31/01/2026', '01/31/2026'), 'FR').mixedDays).toEqual(['x']);
  });
});

describe('templates', () => {
  const byName = new Map(['Account', 'Product'].map((name, index) => [name.toLowerCase(), { name, index }]));
  const fill = (template: string, words: string[]) =>
    fillTemplate(parseTemplate(template, byName) as never, (index) => words[index] ?? '');

  it('what joins goes with what is empty', () => {
    expect(fill('{Account} – {Product}', ['Acme', 'GTX'])).toBe('Acme – GTX');
    expect(fill('{Account} – {Product}', ['', 'GTX'])).toBe('GTX');
    expect(fill('{Account} – {Product}', ['Acme', ''])).toBe('Acme');
    expect(fill('{Account} – {Product}', ['', ''])).toBe('');
    expect(fill('Deal of {Account}', ['Acme'])).toBe('Deal of Acme');
    expect(fill('Past deal', [])).toBe('Past deal');
  });

  it('names a column that is not there', () => {
    expect(parseTemplate('{Nope}', byName)).toBe('names a column that the file does not have: "Nope"');
  });
});
