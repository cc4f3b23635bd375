import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findUnfit, isPermissive, listShipped, writeReport } from '../../bin/licence-list.js';

const page = join(import.meta.dirname, '../../docs/admin/licences.md');

it('nothing is shipped under a licence that asks for more than to be named', () => {
  const shipped = listShipped();
  expect(shipped.length).toBeGreaterThan(100);
  expect(findUnfit(shipped)).toEqual([]);
});

it('the page that lists them is that of the packages installed: npm run licences writes it', () => {
  expect(readFileSync(page, 'utf8')).toBe(writeReport(listShipped()));
});

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['(ISC AND CC-BY-3.0)', true],
  ['GPL-3.0-only', false],
  ['AGPL-3.0', false],
  ['(MIT AND LGPL-2.1)', false],
  ['MPL-2.0', false],
  ['SSPL-1.0', false],
  ['UNLICENSED', false],
  ['unknown', false],
])('%s is permissive: %s', (licence, expected) => {
  expect(isPermissive(licence)).toBe(expected);
});

it('a new package under a copyleft licence, or under none, is found; one for developing is not shipped', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0', license: 'GPL-3.0' },
      'node_modules/d': { version: '3.0.0' },
      'node_modules/e': { version: '4.0.0', license: 'GPL-3.0', dev: true },
    },
  };
  expect(findUnfit(listShipped(lock)).map(({ name }: { name: string }) => name)).toEqual(['@b/c', 'd']);
});
