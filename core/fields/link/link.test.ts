import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLink } from './link.field.ts';

test.each([
  ['example.com', 'https://example.com'],
  ['EXAMPLE.com:8080/A', 'https://example.com:8080/A'],
  ['http://example.com/', 'http://example.com'],
  ['//cdn.example/x', 'https://cdn.example/x'],
  ['localhost:3000', 'https://localhost:3000'],
])('%s', (text, link) => {
  expect(readLink(text)).toBe(link);
});

test.each([
  ['javascript:alert(1)'],
  ['JaVaScRiPt:alert(1)'],
  ['java\tscript:alert(1)'],
  ['\u0001javascript:alert(1)'],
  ['data:text/html,x'],
  ['mailto:a@b.example'],
  ['file:///etc/passwd'],
  ['https://user:secret@example.com'],
  ['example'],
  ['a b.example'],
  [''],
  [null],
])('%j is refused', (value) => {
  expect(() => readLink(value)).toThrow(expect.objectContaining({ code: expect.any(String) }));
});

test('what is kept is http or https and stays as it is', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.domain(), fc.string()),
      (text) => {
        let link: string;
        try {
          link = readLink(text);
        } catch {
          return;
        }
        expect(link).toMatch(/^https?:\/\//);
        expect(readLink(link)).toBe(link);
      },
    ),
  );
});
