import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { eventually } from './harness/hands.ts';
import { serveRapport } from './harness/rapport.ts';

const rapport = serveRapport();

beforeAll(async () => {
  const { data: stages } = await rapport.api.get('/stages?limit=50');
  const stageOf = (wanted: string) => stages.find(({ category }: { category: string }) => category === wanted).id;
  const deal = (name: string, values: object) => rapport.api.post('/opportunities', { name, ...values });
  const eur = (amount: string) => ({ amount, currency: 'EUR' });
  await deal('Ovens', {
    stageId: stageOf('won'),
    amount: eur('1200'),
    startDate: '2025-01-05',
    closeDate: '2025-01-15',
  });
  await deal('Mixers', {
    stageId: stageOf('won'),
    amount: eur('300'),
    startDate: '2025-02-01',
    closeDate: '2025-02-21',
  });
  await deal('Racks', { stageId: stageOf('lost'), lostReason: 'price', closeDate: '2025-02-10' });
  await deal('Silos', { stageId: stageOf('open'), amount: eur('5000') });
});

const quarter = '/reports/sales?from=2025-01-01&to=2025-03-31';

async function drawn(page: Page): Promise<void> {
  await page
    .getByRole('group', { name: /^Won by month/ })
    .locator('svg text')
    .first()
    .waitFor();
}

test('reads a quarter’s figures, and lists the deals behind one', async () => {
  const { page } = await rapport.open(quarter);
  await drawn(page);
  const figures = page.getByRole('list', { name: 'Key figures' });
  for (const figure of [
    'Value won: €1,500',
    'Deals won: 2',
    'Deals lost: 1',
    'Win rate: 66.7%',
    'Average cycle: 15 days',
  ])
    await figures.getByRole('link', { name: figure }).waitFor();
  await figures.getByRole('link', { name: 'Deals won: 2' }).click();
  const grid = page.getByRole('grid');
  await grid.getByRole('link', { name: 'Ovens' }).waitFor();
  await grid.getByRole('link', { name: 'Mixers' }).waitFor();
  expect(await grid.getByRole('link', { name: 'Racks' }).count()).toBe(0);
  await page.goBack();
  await drawn(page);
});

test('reads a chart by keys, and lists the deals of one month', async () => {
  const { page } = await rapport.open(quarter);
  await drawn(page);
  const chart = page.getByRole('group', { name: /^Won by month/ });
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await eventually(() => chart.locator('[aria-live]').textContent()).toContain('Feb 2025: Value won €300, Deals won 1');
  await page.keyboard.press('Enter');
  const grid = page.getByRole('grid');
  await grid.getByRole('link', { name: 'Mixers' }).waitFor();
  expect(await grid.getByRole('link', { name: 'Ovens' }).count()).toBe(0);
});

test('opens the table behind a chart, sorts it, and keeps it in the address', async () => {
  const { page } = await rapport.open(quarter);
  await page.getByRole('button', { name: 'Table of “Won by month”' }).click();
  const table = page.getByRole('table', { name: 'Won by month' });
  await table.getByRole('button', { name: 'Deals won' }).click();
  await table.getByRole('columnheader', { name: 'Deals won' }).and(page.locator('[aria-sort="descending"]')).waitFor();
  await page.reload();
  await table.getByRole('cell', { name: '€1,500' }).waitFor();
});

test('narrows the report by a period, and Back takes it away', async () => {
  const { page } = await rapport.open(quarter);
  await drawn(page);
  await page
    .getByRole('combobox', { name: 'Period' })
    .or(page.getByRole('textbox', { name: 'Period' }))
    .first()
    .click();
  await page.getByRole('option', { name: 'All time' }).click();
  await eventually(() => page.url()).toContain('period=all');
  await page.goBack();
  await eventually(() => page.url()).toContain('from=2025-01-01');
});

test.each([
  ['light', 1440],
  ['dark', 390],
] as const)('everybody can use the reports: %s at %i px', async (colorScheme, width) => {
  const { page } = await rapport.open(`${quarter}&tables=lostReasons`, {
    colorScheme,
    viewport: { width, height: 844 },
  });
  await drawn(page);
  const check = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  expect(await check()).toEqual([]);
  const isWider = () => page.locator('#main').evaluate((main) => main.scrollWidth > main.clientWidth);
  expect(await isWider()).toBe(false);
  await page.goto('/reports/explore?object=opportunity&group=stageId&split=ownerId&measure=sum:amount');
  await page
    .getByRole('group', { name: /^Sum of amount by stage/ })
    .locator('svg text')
    .first()
    .waitFor();
  expect(await check()).toEqual([]);
  expect(await isWider()).toBe(false);
});
