import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Visit } from './visit.ts';
import { waitUntil } from './wait.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

/** Resolves when everything asked for has come and nothing stands in for it any more. */
export async function settle({ page, underway }: Visit): Promise<void> {
  let quietSince = Infinity;
  await waitUntil(`everything on ${page.url()}`, async () => {
    const waiting = await page
      .locator('.mantine-Skeleton-root[data-visible], .mantine-Loader-root, [aria-busy="true"]')
      .count();
    const isQuiet = underway.size === 0 && waiting === 0;
    quietSince = isQuiet ? Math.min(quietSince, performance.now()) : Infinity;
    // What is drawn may ask for more.
    return performance.now() - quietSince > 150;
  });
  await page.locator('h1:visible, h2:visible').first().waitFor();
}

export interface Inspection {
  viewport: { width: number; height: number };
  colorScheme: 'light' | 'dark';
  /** What axe looks for: all that the standards ask, or only whether colours can be told apart. */
  looksFor: 'everything' | 'colors' | 'nothing';
}

/** The dark differs from the light by its colours alone, and these are the same on a desk and in a hand. */
export const thorough: Inspection[] = [
  { viewport: desk, colorScheme: 'light', looksFor: 'everything' },
  { viewport: desk, colorScheme: 'dark', looksFor: 'colors' },
  { viewport: phone, colorScheme: 'light', looksFor: 'everything' },
];

/** What another language changes: its words are longer, and some may be missing. */
export const ofLanguage: Inspection[] = [
  { viewport: desk, colorScheme: 'light', looksFor: 'nothing' },
  { viewport: phone, colorScheme: 'light', looksFor: 'everything' },
];

/** What is wrong with the page: sentences; none is good. */
export async function inspect(visit: Visit, name: string, inspections: Inspection[]): Promise<string[]> {
  const { page } = visit;
  const found: string[] = [];
  for (const { viewport, colorScheme, looksFor } of inspections) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await settle(visit);
    const where = `${name} at ${viewport.width} in the ${colorScheme}`;
    if (looksFor !== 'nothing')
      found.push(...(await findViolations(page, looksFor === 'colors')).map((one) => `${where}: ${one}`));
    const excess = await excessWidth(page);
    if (excess > 0) found.push(`${where}: ${excess} pixels wider than the screen`);
  }
  return found;
}

async function findViolations(page: Page, isColorOnly: boolean): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (isColorOnly ? axe.withRules(['color-contrast']) : axe.withTags(standards)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary?.replaceAll(/\s+/g, ' ')}`),
  );
}

function excessWidth(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { documentElement, body } = document;
    return Math.max(documentElement.scrollWidth, body.scrollWidth) - innerWidth;
  });
}
