import { beforeAll, expect, test } from 'vitest';
import { eventually, pickRecord, toast } from './harness/hands.ts';
import type { Person } from './harness/people.ts';
import { serveRapport } from './harness/rapport.ts';

const rapport = serveRapport();
const bea: Person = { name: 'Bea Branch', email: 'bea@example.com', password: 'paper clip stapler' };
const cleo: Person = { name: 'Cleo Colleague', email: 'cleo@example.com', password: 'lamp desk window' };
let cleosCookie: string;

beforeAll(async () => {
  cleosCookie = await rapport.addColleague(cleo, 'member');
});

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

test('closes accounts to all but their owners, having seen who loses what', async () => {
  const { page } = await rapport.open('/settings/sharing');
  await page.getByRole('combobox', { name: 'Accounts are open to' }).click();
  await page.getByRole('option', { name: /^The owner only/ }).click();
  await page.getByRole('button', { name: 'See who gains and loses' }).click();
  const dialog = page.getByRole('dialog', { name: 'Who gains and loses what' });
  const table = dialog.getByRole('table', { name: 'Accounts' });
  await table.getByRole('row', { name: /Bea Branch 1 before, 0 after/ }).waitFor();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await toast(page, 'The sharing is changed').waitFor();
  const { data } = await rapport.api.get('/sharing');
  expect(data.find(({ object }: { object: string }) => object === 'account')).toMatchObject({ base: 'private' });
});

test('shares one account until a day with a colleague, who sees it, knows why, and may not change it', async () => {
  await rapport.api.patch('/sharing', { account: { base: 'private', follows: [] } });
  const { data: account } = await rapport.api.post('/accounts', { name: 'Moulin Rousseau' });
  const { page } = await rapport.open(`/accounts/${account.id}`);
  await page.getByRole('button', { name: 'Sharing and access' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sharing and access' });
  await dialog.getByRole('button', { name: 'Share with somebody' }).click();
  await pickRecord(dialog, 'Person', 'Cleo Colleague');
  await dialog.getByRole('combobox', { name: 'As what' }).fill('Executive sponsor');
  await dialog.getByRole('textbox', { name: 'Until the end of' }).fill('2099-12-31');
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();
  const shared = dialog.getByRole('listitem').filter({ hasText: 'until 31 Dec 2099, 23:59' });
  await shared.getByText('Executive sponsor').waitFor();

  const { page: hers } = await rapport.open(`/accounts/${account.id}`, { cookie: cleosCookie });
  await hers.getByRole('heading', { name: 'Moulin Rousseau' }).first().waitFor();
  await hers.getByRole('complementary', { name: 'Details' }).getByText('Moulin Rousseau').waitFor();
  expect(await hers.getByRole('button', { name: /^Edit |^Actions$/ }).count()).toBe(0);
  await hers.getByRole('button', { name: 'Sharing and access' }).click();
  const why = hers.getByRole('dialog', { name: 'Sharing and access' });
  await why.getByText('It is shared with Cleo Colleague.').waitFor();
  expect(await why.getByRole('button', { name: 'Share with somebody' }).count()).toBe(0);
});

test('opens by a rule what a filter finds, and sees when it is in force', async () => {
  const { page } = await rapport.open('/settings/sharing');
  await page.getByRole('button', { name: 'New rule' }).click();
  const dialog = page.getByRole('dialog', { name: 'New rule' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Accounts to Bea');
  await dialog
    .getByRole('combobox', { name: 'People' })
    .or(dialog.getByRole('textbox', { name: 'People' }))
    .click();
  await page.getByRole('option', { name: 'Bea Branch' }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('row', { name: /Accounts to Bea/ });
  await row.getByText('In force').waitFor();
  await row.getByText('2 records').waitFor();
});

test('hands over what somebody owns, and takes it back', async () => {
  const { data: users } = await rapport.api.get('/users?sort=name');
  const cleo = users.find(({ name }: { name: string }) => name === 'Cleo Colleague');
  const { data: account } = await rapport.api.post('/accounts', { name: 'Fonderie Petit', ownerId: cleo.id });
  const owner = async () => (await rapport.api.get(`/accounts/${account.id}`)).data.ownerId;
  const { page } = await rapport.open('/settings/users');
  await page.getByRole('button', { name: 'Actions for Cleo Colleague' }).click();
  await page.getByRole('menuitem', { name: 'Hand over what they own' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand over what Cleo Colleague owns' });
  await dialog.getByRole('checkbox', { name: 'Accounts · 1' }).waitFor();
  await dialog
    .getByRole('combobox', { name: 'To' })
    .or(dialog.getByRole('textbox', { name: 'To' }))
    .click();
  await page.getByRole('option', { name: 'Bea Branch' }).click();
  await dialog.getByRole('button', { name: 'Hand over 1 record' }).click();
  const told = toast(page, '1 record of Cleo Colleague is handed over');
  await told.waitFor();
  expect(await owner()).not.toBe(cleo.id);
  await told.getByRole('button', { name: 'Undo' }).click();
  await eventually(owner).toBe(cleo.id);
});

test('sees Rapport as a colleague does, changes nothing, and comes back', async () => {
  const { page } = await rapport.open('/settings/users');
  await page.getByRole('button', { name: 'Actions for Bea Branch' }).click();
  await page.getByRole('menuitem', { name: 'View as' }).click();
  const banner = page.getByRole('complementary', { name: 'Viewing as somebody else' });
  await banner.getByText('You see Rapport as Bea Branch does.').waitFor();
  await page.goto('/accounts');
  await page.getByRole('grid').waitFor();
  expect(await page.getByRole('button', { name: /^New / }).count()).toBe(0);
  await banner.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Actions for Bea Branch' }).waitFor();
  expect(await banner.count()).toBe(0);
});
