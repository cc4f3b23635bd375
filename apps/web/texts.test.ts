import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { settingsEnglish } from './pages/settings/settings.en.ts';

const root = join(import.meta.dirname, '../..');

function keysOf(tree: object, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  );
}

async function knownKeys(): Promise<Set<string>> {
  const files = globSync('{apps/web,core,crm}/**/*.locale.ts', { cwd: root });
  const late = globSync('{apps/web/pages,core/views}/**/*.en.ts', { cwd: root });
  const modules = await Promise.all([...files, ...late].map((file) => import(pathToFileURL(join(root, file)).href)));
  const trees = modules.flatMap((module) => [module.default?.en, module.en, ...Object.values(module)]);
  const keys = trees.filter((tree) => typeof tree === 'object' && tree !== null).flatMap((tree) => keysOf(tree));
  return new Set([...keys, ...keysOf(settingsEnglish)]);
}

test('every sentence that a screen says by its name is in the dictionaries', async () => {
  const known = await knownKeys();
  const missing: string[] = [];
  for (const file of globSync('{apps/web,core/ui,core/views,core/fields}/**/*.{ts,tsx}', { cwd: root })) {
    if (file.endsWith('.test.ts')) continue;
    for (const [, key] of readFileSync(join(root, file), 'utf8').matchAll(
      /\b(?:say|sayText)\('([a-zA-Z]+(?:\.\w+)+)'/g,
    ))
      if (!known.has(key!) && !known.has(`${key}_other`)) missing.push(`${key} in ${file}`);
  }
  expect(missing).toEqual([]);
});
