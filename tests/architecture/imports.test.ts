import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

const files = globSync('{apps,core,crm}/**/*.{ts,tsx}', { cwd: root }).filter((file) => !file.endsWith('.d.ts'));

/** Modules a file imports, as paths from the root, or as the package's name. */
function importsOf(file: string): string[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  const { module } = parseSync(file, source);
  const isType = (entry: { isType: boolean }) => entry.isType;
  const named = [
    ...module.staticImports
      .filter(({ entries }) => entries.length === 0 || !entries.every(isType))
      .map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((one) => (one.moduleRequest ? [one.moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => {
      const text = source.slice(moduleRequest.start, moduleRequest.end);
      return /^['"].*['"]$/.test(text) ? [text.slice(1, -1)] : [];
    }),
  ];
  return named.map((name) => {
    if (name.startsWith('#')) return name.slice(1);
    if (name.startsWith('.')) return path.join(path.dirname(file), name);
    return name;
  });
}

const graph = new Map(files.map((file) => [file, importsOf(file)]));

/** Everything reachable from the files through imports. */
function reach(from: string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...from];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    queue.push(...(graph.get(file) ?? []));
  }
  return seen;
}

const isTest = (file: string) => /\.(test|seed)\.tsx?$/.test(file);
const layerOf = (file: string) => /^(apps|crm|core)\//.exec(file)?.[1];
const allowed: Record<string, string[]> = { apps: ['apps', 'crm', 'core'], crm: ['crm', 'core'], core: ['core'] };

describe('the layers', () => {
  it('apps import crm and core, crm imports core, core imports neither', () => {
    const wrong = [...graph]
      .filter(([file]) => !isTest(file))
      .flatMap(([file, targets]) =>
        targets
          .filter((target) => layerOf(target) && !allowed[layerOf(file)!]!.includes(layerOf(target)!))
          .map((target) => `${file} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('the kit imports nothing of the rest', () => {
    const wrong = [...graph]
      .filter(([file]) => file.startsWith('core/kit/') && !isTest(file))
      .flatMap(([file, targets]) =>
        targets
          .filter((target) => layerOf(target) && !target.startsWith('core/kit/'))
          .map((target) => `${file} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('field types and the engine know no screens, and screens no engine', () => {
    const wrong = [...graph]
      .filter(([file]) => file.startsWith('core/engine/') && !isTest(file))
      .flatMap(([file, targets]) =>
        targets.filter((target) => /^core\/(ui|views)\//.test(target)).map((target) => `${file} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('requests to elsewhere', () => {
  it('go through the one place that refuses addresses behind our walls', () => {
    const asking = /\bfetch\(|from 'node:https?'|from 'undici'/;
    const allowed = new Set(['core/net/fetch-safely.ts']);
    const wrong = files.filter(
      (file) =>
        !/^(apps\/web|core\/ui|core\/views|core\/fields)\//.test(file) &&
        !isTest(file) &&
        !file.endsWith('.tsx') &&
        !allowed.has(file) &&
        asking.test(readFileSync(path.join(root, file), 'utf8').replaceAll(/^import type .*$/gm, '')),
    );
    expect(wrong).toEqual([]);
  });
});

describe('server and browser', () => {
  it('the server reaches no .tsx', () => {
    const server = files.filter(
      (file) => /^apps\/server\/|\.(object|rules|routes|jobs|beginning)\.ts$/.test(file) && !isTest(file),
    );
    const reached = [...reach(server)].filter((file) => file.endsWith('.tsx'));
    expect(reached).toEqual([]);
  });

  it('the browser reaches nothing that opens a file, a socket or the database', () => {
    const browser = files.filter(
      (file) =>
        (/^(apps\/web|core\/ui|core\/views)\//.test(file) || /\.(view|input)\.tsx$/.test(file)) &&
        !isTest(file) &&
        !file.includes('vite.config'),
    );
    const reached = [...reach(browser)].filter(
      (name) => name.startsWith('node:') || /^(pg|fastify|graphile-worker|nodemailer)($|\/)/.test(name),
    );
    expect(reached).toEqual([]);
  });
});
