import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { eventually, fieldOf, openAsPage, toast } from './harness/hands.ts';
import { serveRapport } from './harness/rapport.ts';

const rapport = serveRapport({ isEmpty: true });

const pathOf = (file: string) => join(import.meta.dirname, 'fixtures', file);

/** Rows of a file whose cells hold neither commas nor quotes, by their headings. */
function rowsOf(file: string): Record<string, string>[] {
  const [headings, ...rows] = readFileSync(pathOf(file), 'utf8').trim().split('\n');
  const names = headings!.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, index) => [names[index]!, cell])));
}

const deals = rowsOf('sales_pipeline.csv');
const won = deals.filter((deal) => deal.deal_stage === 'Won');
const lost = deals.filter((deal) => deal.deal_stage === 'Lost');
const wonValue = won.reduce((sum, deal) => sum + Number(deal.close_value), 0);

async function setUp(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Welcome to Rapport' }).waitFor();
  await page.getByRole('textbox', { name: 'Company' }).fill('Filatures Réunies');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Odile Martin');
  await page.getByRole('textbox', { name: 'Your e-mail' }).fill('odile@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill('neuf bobines de fil');
  await page.getByRole('button', { name: 'Create workspace' }).click();
  await page.getByRole('heading', { name: /Odile/ }).waitFor();
}

/** Through the wizard as it proposes it, without correcting anything. */
async function importFile(page: Page, file: string, becomes: string): Promise<void> {
  await page.goto('/import');
  await page.locator('input[type="file"]').setInputFiles(pathOf(file));
  await page.getByRole('heading', { name: file }).first().waitFor();
  await page.getByRole('button', { name: 'Check', exact: true }).last().click();
  await page.getByText('Nothing has been written yet.').first().waitFor();
  await page.getByRole('button', { name: `Import ${rowsOf(file).length} rows` }).click();
  await page.getByText('The import is done').first().waitFor();
  await page.getByRole('link', { name: `Show ${becomes}` }).waitFor();
}

test('sets up, brings in the files of another system, works on a deal and reads what was won', async () => {
  const { page, expectAnswer } = await rapport.openAsStranger('/');
  // Nobody is signed in yet, which is how the first run is known.
  expectAnswer(401);
  await setUp(page);

  await importFile(page, 'sales_teams.csv', 'users');
  await importFile(page, 'products.csv', 'products');
  await importFile(page, 'accounts.csv', 'accounts');
  await importFile(page, 'sales_pipeline.csv', 'deals');

  // The list holds every row, and a filter finds those of one product spelt in two ways.
  await page.goto('/opportunities');
  await page.getByText(`${deals.length} deals`).waitFor();
  await page.getByRole('searchbox', { name: 'Search in deals' }).fill('Corvane');
  const ofCorvane = deals.filter(({ account }) => account === 'Corvane');
  await page.getByText(`${ofCorvane.length} deals`).waitFor();

  const open = page
    .getByRole('grid')
    .getByRole('link', { name: /Corvane/ })
    .first();
  await open.click();
  await openAsPage(page);
  await fieldOf(page, 'Main product').getByText('Loom Pro', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Edit Next step', exact: true }).click();
  await page.getByRole('textbox', { name: 'Next step', exact: true }).fill('Thank the buyer');
  await page.keyboard.press('Enter');
  await toast(page, 'Next step changed').waitFor();
  await page.reload();
  await fieldOf(page, 'Next step').getByText('Thank the buyer').waitFor();

  await page.goto('/accounts');
  await page.getByRole('grid').getByRole('link', { name: 'Birch & Sons' }).click();
  await openAsPage(page);
  await fieldOf(page, 'Parent account').getByRole('link', { name: 'Halden Mills' }).waitFor();

  await page.goto('/reports/sales');
  const figures = page.getByRole('list', { name: 'Key figures' });
  await figures.getByRole('link', { name: `Deals won: ${won.length}` }).waitFor();
  await figures.getByRole('link', { name: `Deals lost: ${lost.length}` }).waitFor();
  await figures.getByRole('link', { name: `Value won: €${wonValue.toLocaleString('en')}` }).waitFor();

  // Each figure opens exactly the records that it counts.
  await figures.getByRole('link', { name: `Deals won: ${won.length}` }).click();
  await page.getByText(`${won.length} deals`).waitFor();
  const stages = page.getByRole('grid').getByRole('gridcell', { name: /^(Won|Lost|Engaging|Prospecting)$/ });
  await eventually(() => stages.allTextContents()).toEqual(won.map(() => 'Won'));
});
