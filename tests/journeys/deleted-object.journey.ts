import { expect, test } from 'vitest';
import { toast } from './harness/hands.ts';
import { serveRapport } from './harness/rapport.ts';

const rapport = serveRapport();

test('is told what goes with an object, deletes it, and brings it back with its records', async () => {
  const { api } = rapport;
  await api.post('/objects', { name: 'contract', plural: 'contracts', label: 'Contract', pluralLabel: 'Contracts' });
  await api.post('/fields', { object: 'contract', label: 'Ends on', type: 'date' });
  const options = { to: 'contract' };
  await api.post('/fields', { object: 'account', label: 'Main contract', type: 'reference', options });
  for (const name of ['First', 'Second']) await api.post('/contracts', { name });
  const { page } = await rapport.open('/settings/objects');

  const remove = async () => {
    await page.getByRole('button', { name: 'Actions for Contracts' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete Contracts?' });
    await dialog.getByText('2 records and 1 field of its own').waitFor();
    expect(await dialog.getByText('Main contract').count()).toBe(1);
    await dialog.getByRole('button', { name: 'Delete' }).click();
  };
  const link = page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Contracts' });

  await remove();
  await toast(page, 'Deleted: Contracts').getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Actions for Contracts' }).waitFor();

  await remove();
  await link.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Bring back' }).click();
  await link.click();
  await page.getByRole('grid').getByRole('link', { name: 'Second' }).waitFor();
});
