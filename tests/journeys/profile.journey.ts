import { expect, test } from 'vitest';
import { toast } from './harness/hands.ts';
import type { Person } from './harness/people.ts';
import { serveRapport } from './harness/rapport.ts';

const rapport = serveRapport();
const cleo: Person = { name: 'Cleo Carton', email: 'cleo@example.com', password: 'a third horse battery' };

test('a member changes who they are and in which language, and finds it so the next time', async () => {
  const cookie = await rapport.addColleague(cleo, 'member');
  const { page } = await rapport.open('/settings/profile', { cookie });
  await page.getByRole('textbox', { name: 'Name' }).fill('Cléo Carton');
  await page.getByRole('textbox', { name: 'Job title' }).fill('Buyer');
  await page.getByRole('textbox', { name: 'Phone' }).fill('+33 1 42 00 00 00');
  await page.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'Français' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await toast(page, 'Enregistré').waitFor();

  const { page: later } = await rapport.open('/settings/profile', { cookie });
  const read = (label: string) => later.getByRole('textbox', { name: label, exact: true }).inputValue();
  await later.getByRole('button', { name: 'Enregistrer' }).waitFor();
  expect([await read('Fonction'), await read('Téléphone')]).toEqual(['Buyer', '+33 1 42 00 00 00']);
});
