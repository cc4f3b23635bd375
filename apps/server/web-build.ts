import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { checkoutDirectory } from './config.ts';

/** Where the built web is served from. */
export const webDirectory = join(checkoutDirectory, 'dist/web');

const SOURCES = [
  'apps/web/**/*',
  'apps/portal/**/*',
  'core/**/*.{ts,tsx,css}',
  'crm/**/*.{ts,tsx,css}',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.*',
];

const stampFile = join(checkoutDirectory, 'dist/web.stamp');

/**
 * Builds the web when it has not been built from the sources as they are. In a process of its own, so that
 * the bundler's memory is not the server's. Throws when the build fails.
 */
export async function ensureWebBuilt(report: (line: string) => void): Promise<void> {
  if (!(await isWebStale())) return;
  report('Building the web (first start or sources changed)...');
  const child = spawn(process.execPath, [join(checkoutDirectory, 'bin/rapport.js'), 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('the web could not be built; what went wrong is above.');
}

/** Whether there is a web and what is built of it does not fit its sources. */
export async function isWebStale(): Promise<boolean> {
  if (!existsSync(join(checkoutDirectory, 'apps/web/index.html'))) return false;
  if (!existsSync(stampFile) || !existsSync(join(webDirectory, 'index.html'))) return true;
  return readFileSync(stampFile, 'utf8') !== (await describeSources());
}

/** Builds dist/web. Servers that run meanwhile keep serving the former one until the new one is complete. */
export async function buildWeb(): Promise<void> {
  // Whatever the environment says, this build is for serving.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  const description = await describeSources();
  const unfinished = join(checkoutDirectory, `dist/web.${process.pid}`);
  const former = `${unfinished}.former`;
  try {
    await build({
      root: join(checkoutDirectory, 'apps/web'),
      logLevel: 'warn',
      build: { outDir: unfinished, emptyOutDir: true },
    });
    replaceDirectory(webDirectory, unfinished, former);
    writeFileSync(stampFile, description);
  } finally {
    for (const directory of [unfinished, former]) rmSync(directory, { recursive: true, force: true });
  }
}

/** Of two processes that build the same sources at once, either result will do. */
function replaceDirectory(directory: string, next: string, former: string): void {
  const unless = (codes: string[], move: () => void) => {
    try {
      move();
    } catch (error) {
      if (!codes.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  };
  unless(['ENOENT'], () => renameSync(directory, former));
  unless(['ENOTEMPTY', 'EEXIST'], () => renameSync(next, directory));
}

/** Names, sizes and times of all sources, hashed. */
async function describeSources(): Promise<string> {
  const lines: string[] = [];
  for await (const path of glob(SOURCES, { cwd: checkoutDirectory })) {
    const { size, mtimeMs } = statSync(join(checkoutDirectory, path));
    lines.push(`${path} ${size} ${mtimeMs}`);
  }
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
