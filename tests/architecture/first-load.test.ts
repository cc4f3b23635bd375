import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';
import { build } from 'vite';
import { beforeAll, expect, test, vi } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

/** What a page may fetch before it can be used, in bytes of gzip: rules of the product, not of the day. */
const most = 250_000;

let chunks: Map<string, Rolldown.OutputChunk>;

beforeAll(async () => {
  // As the build for serving does; otherwise the parts that help developers are weighed too.
  vi.stubEnv('NODE_ENV', 'production');
  const built = await build({
    root: path.join(root, 'apps/web'),
    logLevel: 'error',
    build: { write: false },
  });
  const { output } = built as Rolldown.RolldownOutput;
  chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
});

/** Bytes of the page's scripts: what every page begins with, the modules named, and all that they import. */
function weigh(...modules: string[]): number {
  const all = [...chunks.values()];
  const queue = [
    all.find((chunk) => chunk.isEntry)!.fileName,
    ...modules.map((module) => {
      const chunk = all.find(({ moduleIds }) => moduleIds.includes(path.join(root, module)));
      if (!chunk) throw new Error(`${module} is in no chunk.`);
      return chunk.fileName;
    }),
  ];
  const seen = new Set<string>();
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    queue.push(...chunks.get(name)!.imports);
  }
  return [...seen].reduce((sum, name) => sum + gzipSync(chunks.get(name)!.code).length, 0);
}

const objectPage = 'core/views/object-page.tsx';

test.each([
  ['sign-in', ['apps/web/pages/sign-in/sign-in-page.tsx']],
  ['home', ['apps/web/pages/home/home-page.tsx']],
  ['list', [objectPage, 'core/views/list/list-view.tsx']],
  ['board', [objectPage, 'core/views/board/board-view.tsx']],
  ['record', ['core/views/record-page.tsx']],
  ['search', ['apps/web/pages/search/search-page.tsx']],
  ['import', ['apps/web/pages/import/import-page.tsx', 'apps/web/work-texts.ts']],
  ['settings', ['apps/web/pages/settings/settings-page.tsx', 'apps/web/pages/settings/profile/profile-section.tsx']],
])('the %s page is drawn with at most 250 kB of script', (_page, modules) => {
  expect(weigh(...modules)).toBeLessThanOrEqual(most);
});

test.each([
  // The calendar's grid and the charts come after the frame of their page; with them they are heavier than others.
  [
    'calendar',
    345_000,
    ['core/views/calendar-page.tsx', 'core/views/calendar/calendar-screen.tsx', 'apps/web/work-texts.ts'],
  ],
  [
    'reports',
    445_000,
    ['apps/web/pages/reports/reports-page.tsx', 'core/ui/chart/echarts.ts', 'apps/web/work-texts.ts'],
  ],
])('the %s page grows no heavier', (_page, bytes, modules) => {
  expect(weigh(...modules)).toBeLessThanOrEqual(bytes);
});
