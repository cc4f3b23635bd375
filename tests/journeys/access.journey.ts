import { expect, test } from 'vitest';
import { toast } from './harness/hands.ts';
import type { Person } from './harness/people.ts';
import { serveRapport } from './harness/rapport.ts';

const rapport = serveRapport();
const bea: Person = { name: 'Bea Branch', email: 'bea@example.com', password: 'paper clip stapler' };

test('copies a role, narrows it by keyboard, and whoever has it is narrowed at once', async () => {
  const cookie = await rapport.addColleague(bea, 'member');
  await rapport.api.post('/accounts', { name: 'Scierie Blanc' });
  const { page: hers } = await rapport.open('/accounts', { cookie });
  await hers.getByRole('grid').getByRole('link', { name: 'Scierie Blanc' }).waitFor();
  await hers.getByRole('button', { name: 'New account' }).waitFor();

  const { page } = await rapport.open('/settings/roles');
  await page.getByRole('button', { name: 'Actions for Member' }).click();
  await page.getByRole('menuitem', { name: 'Copy' }).click();
  const dialog = page.getByRole('dialog', { name: 'New role' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Branch');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('heading', { name: 'Branch' }).waitFor();

  await page.getByRole('button', { name: /^Read · All objects/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'As for all objects (Everybody’s)' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Create · Accounts: None\. Set for this object/ }).waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await toast(page, 'Role Branch is saved').waitFor();

  await page.goto('/settings/users');
  const row = page.getByRole('row', { name: /Bea Branch/ });
  await row.getByRole('combobox', { name: 'Roles of Bea Branch' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Branch' }).click();
  await page.getByRole('option', { name: 'Member' }).click();
  await page.keyboard.press('Escape');
  await toast(page, 'Bea Branch is changed').waitFor();
  await hers.reload();
  await hers.getByRole('grid').getByRole('link', { name: 'Scierie Blanc' }).waitFor();
  expect(await hers.getByRole('button', { name: 'New account' }).count()).toBe(0);
});

test('compares two roles and shows only what differs', async () => {
  const { page } = await rapport.open('/settings/roles');
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  const table = page.getByRole('table', { name: 'Compare two roles' });
  await table.getByRole('row', { name: /All objects Delete Everybody’s/ }).waitFor();
  expect(await table.getByRole('row', { name: /Export/ }).count()).toBe(0);
});
