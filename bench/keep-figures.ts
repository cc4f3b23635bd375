import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';

const file = join(import.meta.dirname, 'README.md');
const begin = '<!-- The figures, written by `npm run bench`. -->';
const end = '<!-- End of the figures. -->';

/** Puts the table of a whole run in the place of the last one. Throws when the page has lost that place. */
export function keepFigures(table: string[]): void {
  const page = readFileSync(file, 'utf8');
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for the figures`);
  const machine = `${availableParallelism()} cores, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.versions.node}`;
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `${before}${begin}\n\n${machine}, ${day}.\n\n${table.join('\n')}\n\n${end}${after}`);
}
