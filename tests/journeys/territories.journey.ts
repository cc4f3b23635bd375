import { expect, test } from 'vitest';
import { toast } from './harness/hands.ts';
import { inspect, thorough } from './harness/inspect.ts';
import type { Person } from './harness/people.ts';
import { serveRapport } from './harness/rapport.ts';

const rapport = serveRapport();
const mona: Person = { name: 'Mona Member', email: 'mona@example.com', password: 'cheval pile agrafe' };

test('a territory is drawn up, shown with what moves, applied, and told on the account', async () => {
  await rapport.addColleague(mona, 'member');
  const { data: account } = await rapport.api.post('/accounts', { name: 'Fromagerie' });
  const amount = { amount: '1200', currency: 'EUR' };
  await rapport.api.post('/opportunities', { name: 'Cheese', accountId: account.id, amount });

  const visit = await rapport.open('/settings/territories');
  const { page } = visit;
  await page.getByText('No territories yet').waitFor();
  await page.getByRole('button', { name: 'New territory' }).click();
  const dialog = page.getByRole('dialog', { name: 'New territory' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Europe');
  await dialog.getByRole('button', { name: 'Add a rule' }).click();
  await dialog.getByRole('button', { name: 'Add a person' }).click();
  await dialog
    .getByRole('combobox', { name: 'Person', exact: true })
    .or(dialog.getByRole('textbox', { name: 'Person', exact: true }))
    .fill('Mona');
  await page.getByRole('option', { name: 'Mona Member' }).click();
  await dialog.getByRole('button', { name: 'Keep for the preview' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: 'See what moves' }).click();
  const preview = page.getByRole('dialog', { name: 'What moves, and who gains and loses' });
  await preview.getByRole('row', { name: 'From no territory to Europe 1 Accounts €1,200' }).waitFor();
  await preview.getByRole('button', { name: 'Apply' }).click();
  await toast(page, 'The territories are changed').waitFor();
  const tree = page.getByRole('table', { name: 'Territories', exact: true });
  await tree.getByRole('row', { name: /Europe.*Mona Member.*1.*€1,200.*In effect/ }).waitFor();
  await page.getByRole('img', { name: /^Territories by Accounts/ }).waitFor();
  expect(await inspect(visit, 'territories', thorough)).toEqual([]);

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/accounts/${account.id}`);
  await page
    .getByRole('region', { name: 'Territories' })
    .getByText(/^Europe since/)
    .waitFor();
});
