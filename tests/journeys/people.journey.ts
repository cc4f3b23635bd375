import { test } from 'vitest';
import { pickRecord, toast } from './harness/hands.ts';
import type { Person } from './harness/people.ts';
import { serveRapport } from './harness/rapport.ts';

const rapport = serveRapport();
const mona: Person = { name: 'Mona Member', email: 'mona@example.com', password: 'cheval pile agrafe' };

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a rule is tried, saved, and gives the next lead to somebody; the lead tells why', async () => {
  await rapport.addColleague(mona, 'member');
  await rapport.api.post('/leads', { lastName: 'Of last week' });

  const { page } = await rapport.open('/settings/assignment');
  await page.getByText('No rule yet').waitFor();
  await page.getByRole('button', { name: 'New rule' }).click();
  const dialog = page.getByRole('dialog', { name: 'New rule' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('To Mona');
  await pickRecord(dialog, 'People', 'Mona');
  await dialog.getByRole('button', { name: 'Try before saving' }).click();
  const result = dialog.getByRole('region', { name: 'What these rules would have done' });
  await result.getByRole('row', { name: 'Mona Member 0 1 +1' }).waitFor();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page
    .getByRole('list', { name: /^Rules for Leads/ })
    .getByText('To Mona')
    .waitFor();

  await page.goto('/leads');
  await page.getByRole('button', { name: 'New lead' }).click();
  const form = page.getByRole('dialog', { name: 'New lead' });
  await form.getByRole('textbox', { name: 'Last name' }).fill('Stranger');
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await toast(page, 'Stranger created').waitFor();
  const { data } = await rapport.api.get('/leads?q=stranger');
  await page.goto(`/leads/${data[0].id}`);
  await page.getByText('Mona Member got it by the rule “To Mona”. It was their turn.').waitFor();
  await page.getByRole('button', { name: '1 person considered' }).click();
  await page.getByText('chosen · 0 open').waitFor();
  await page.getByRole('button', { name: 'Assign by rules' }).click();
  await toast(page, 'Given to Mona Member').waitFor();
});

test('a colleague is found in the directory, and an absence is planned on their page', async () => {
  const { page } = await rapport.open('/people');
  await page.getByRole('searchbox', { name: /^Name/ }).fill('mona');
  await page.getByRole('status').getByText('1 person').waitFor();
  await page.getByRole('link', { name: /Mona Member/ }).click();
  await page.getByRole('heading', { name: 'Mona Member', level: 2 }).waitFor();
  await page.getByRole('button', { name: 'Plan an absence' }).click();
  const form = page.getByRole('dialog', { name: 'New absence' });
  await form.getByRole('textbox', { name: 'First day' }).fill(inDays(20));
  await form.getByRole('textbox', { name: 'Last day' }).fill(inDays(25));
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('region', { name: 'Absences' }).getByRole('listitem').waitFor();
});
