import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const files = globSync('{apps,core,crm}/**/*.{ts,tsx}', { cwd: root });

describe('names', () => {
  it('no file is a drawer for odds and ends', () => {
    expect(files.filter((file) => /(^|[/.-])(utils?|helpers?|managers?|common|misc)([/.-]|$)/i.test(file))).toEqual([]);
  });

  it('files of an object carry its folder’s name', () => {
    const wrong = files.filter((file) => {
      const match = /^crm\/.*\/([^/]+)\/([^/]+)\.(object|rules)\.ts$/.exec(file);
      return match && match[1] !== match[2];
    });
    expect(wrong).toEqual([]);
  });

  it('a field type is named like its folder', () => {
    const wrong = files.filter((file) => {
      const match = /^core\/fields\/([^/]+)\/([^/]+)\.field\.ts$/.exec(file);
      return match && match[1] !== match[2];
    });
    expect(wrong).toEqual([]);
  });
});

describe('field types', () => {
  it('nothing outside core/fields decides by a switch over the type', () => {
    const wrong = files.filter(
      (file) =>
        !file.startsWith('core/fields/') &&
        /switch \(\w+\.type(\.name)?\)/.test(readFileSync(path.join(root, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
