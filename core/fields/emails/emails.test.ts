import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadFieldTypes } from '../registry.ts';
import { context, sampleField } from '../testing/sampled.ts';
import { emailsType, readEmail } from './emails.field.ts';

beforeAll(loadFieldTypes);

const read = (value: unknown) => emailsType.parse(value, sampleField('emails'), context);

test.each([
  ['Ada <ADA@Example.ORG>', 'ada@example.org'],
  [" o'hara+news@mail.example.co.uk ", "o'hara+news@mail.example.co.uk"],
  ['josé@münchen.example', 'josé@münchen.example'],
  ['mailto:a@b.example', 'a@b.example'],
])('%s', (text, address) => {
  expect(readEmail(text)).toBe(address);
});

test.each([
  ['a'],
  ['a@b'],
  ['@b.example'],
  ['a..b@c.example'],
  ['.a@c.example'],
  ['a b@c.example'],
  ['a@-c.example'],
  ['a@1.2.3.4'],
  ['a@b.example\r\nBcc: x@y.example'],
  [`${'a'.repeat(65)}@b.example`],
  [`a@${'b'.repeat(64)}.example`],
  [7],
])('%j is refused', (value) => {
  expect(() => readEmail(value)).toThrow(expect.objectContaining({ code: expect.any(String) }));
});

test('whatever a mail program generates is kept', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      expect(readEmail(readEmail(address))).toBe(address.toLowerCase());
    }),
  );
});

test('exactly one is primary and stands first; doubles count once', () => {
  expect(read('a@x.example')).toEqual([{ address: 'a@x.example', isPrimary: true }]);
  expect(read(['a@x.example', { address: 'b@x.example', isPrimary: true, label: 'work' }, 'A@x.example'])).toEqual([
    { address: 'b@x.example', isPrimary: true, label: 'work' },
    { address: 'a@x.example', isPrimary: false },
  ]);
  expect(() =>
    read([
      { address: 'a@x.example', isPrimary: true },
      { address: 'b@x.example', isPrimary: true },
    ]),
  ).toThrow('more than one primary');
});

test('says which one is wrong', () => {
  expect(() => read(['a@x.example', { address: 'b' }])).toThrow(expect.objectContaining({ at: '1' }));
  expect(() => read([{ address: 'a@x.example', isPrimary: 'yes' }])).toThrow(
    expect.objectContaining({ at: '0.isPrimary' }),
  );
  expect(() => read(Array.from({ length: 21 }, (_, index) => `a${index}@x.example`))).toThrow('at most 20');
});

test('a cell holds several with their labels', () => {
  const text = 'a@x.example (work); B@x.example, c@x.example';
  const value = read(emailsType.fromText!(text, sampleField('emails'), context));
  expect(emailsType.toText(value, sampleField('emails'))).toBe('a@x.example (work); b@x.example; c@x.example');
});
