import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, richTextType, sanitize } from './richText.field.ts';

test.each([
  ['<script>alert(1)</script>', ''],
  ['<img src=x onerror=alert(1)>', ''],
  ['<svg/onload=alert(1)>', ''],
  ['<p onclick="x" style="position:fixed">a</p>', '<p>a</p>'],
  ['<a href="javascript:alert(1)">a</a>', '<a target="_blank" rel="noopener noreferrer nofollow">a</a>'],
  ['<a href="//evil.example">a</a>', '<a target="_blank" rel="noopener noreferrer nofollow">a</a>'],
  ['<iframe src="https://evil.example">x</iframe>', ''],
  ['<form action="/x"><input name=a></form>', ''],
  ['<math><mi xlink:href="data:x">a</mi></math>', ''],
  ['<b>a', '<b>a</b>'],
])('%s', (html, expected) => {
  expect(sanitize(html)).toBe(expected);
});

test('cleaning twice changes nothing, and nothing that runs is left', () => {
  const bits = [
    '<',
    '>',
    '"',
    "'",
    '/',
    'script',
    'img',
    ' src=',
    'onerror=',
    'javascript:',
    '<p>',
    '</p>',
    '<!--',
    '-->',
    '&lt;',
    '&',
    'a',
    '<a href="',
    '<style>',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...bits), { maxLength: 30 }).map((parts) => parts.join('')),
      (html) => {
        const clean = sanitize(html);
        expect(sanitize(clean)).toBe(clean);
        expect(clean).not.toMatch(/<(script|img|style|svg|iframe)|<[^>]*\son\w+=|href="javascript:/i);
      },
    ),
  );
});

test('plain text is what a reader sees', () => {
  expect(plainText(sanitize('<p>Fish &amp; <b>chi</b>ps</p><ul><li>a &lt; b</li><li>c</li></ul>'))).toBe(
    'Fish & chips\na < b\nc',
  );
});

test('a cell of plain text is read as text', () => {
  const html = richTextType.fromText!('a <i> & b\n\nc\nd', {} as never, {} as never);
  expect(html).toBe('<p>a &lt;i&gt; &amp; b</p><p>c<br />d</p>');
});
