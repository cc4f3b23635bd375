import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('every shipped object has an icon that is there at once', () => {
  const root = join(import.meta.dirname, '../..');
  const known = readFileSync(join(root, 'core/ui/icons.ts'), 'utf8');
  for (const file of globSync('crm/**/*.object.ts', { cwd: root })) {
    const icon = /icon: '([a-z-]+)'/.exec(readFileSync(join(root, file), 'utf8'))?.[1];
    if (icon) expect(known, `${icon} of ${file} in core/ui/icons.ts`).toMatch(new RegExp(`^  '?${icon}'?: Icon`, 'm'));
  }
});
