import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Visit } from './visit.ts';

/** Keeps what every open page looked like and what went wrong in it. Resolves to where. */
export async function keepEvidence(testName: string, visits: Visit[]): Promise<string> {
  const base = join(tmpdir(), 'rapport-journeys');
  mkdirSync(base, { recursive: true });
  const directory = mkdtempSync(join(base, `${testName.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 60)}-`));
  for (const [index, { context, complaints }] of visits.entries()) {
    for (const [number, page] of context.pages().entries()) {
      const name = join(directory, `${index + 1}-${number + 1}`);
      // A page that has crashed shows nothing; the others still may.
      await page.screenshot({ path: `${name}.png`, timeout: 20_000 }).catch(() => {});
      const shown = await page.ariaSnapshot({ timeout: 20_000 }).catch((error) => String(error));
      writeFileSync(`${name}.txt`, [page.url(), ...complaints, '', shown].join('\n'));
    }
  }
  return directory;
}
