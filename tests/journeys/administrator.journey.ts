import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fieldOf, openAsPage, toast } from './harness/hands.ts';
import { serveRapport } from './harness/rapport.ts';

const rapport = serveRapport();

/** In the settings: the kind, a name, and what else `fill` sees to. */
async function addField(page: Page, plural: string, kind: string, name: string, fill?: () => Promise<void>) {
  await page.goto(`/settings/fields/${plural}`);
  await page.getByRole('button', { name: 'New field' }).click();
  const dialog = page.getByRole('dialog', { name: /^New field/ });
  await dialog.getByRole('button', { name: kind, exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await fill?.();
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page
    .getByRole('list', { name: /^Your fields/ })
    .getByText(name, { exact: true })
    .waitFor();
}

async function showColumn(page: Page, label: string) {
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('button', { name: 'Add a column' }).click();
  await page
    .getByRole('menuitem', { name: label })
    .or(page.getByRole('option', { name: label }))
    .first()
    .click();
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: label }).waitFor();
}

test('adds a field, and has it in the form and in the list', async () => {
  const { page } = await rapport.open('/settings');
  await addField(page, 'accounts', 'One choice', 'Delivery day', async () => {
    const dialog = page.getByRole('dialog', { name: /^New field/ });
    for (const day of ['Tuesday', 'Friday']) {
      await dialog.getByRole('button', { name: 'Add a choice' }).click();
      await dialog.getByRole('textbox', { name: 'Choice' }).last().fill(day);
    }
  });

  await page.goto('/accounts');
  await page.getByRole('button', { name: 'New account' }).click();
  const form = page.getByRole('dialog', { name: 'New account' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Brasserie Lefort');
  await form.getByRole('button', { name: 'Show all fields' }).click();
  await form.getByRole('combobox', { name: 'Delivery day' }).click();
  await page.getByRole('option', { name: 'Friday' }).click();
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await toast(page, 'Brasserie Lefort created').waitFor();

  await page.goto('/accounts');
  await showColumn(page, 'Delivery day');
  const row = page.getByRole('row', { name: /Brasserie Lefort/ });
  await row.getByRole('gridcell', { name: 'Friday' }).waitFor();
});

test('adds an object, and works with its records like with any other', async () => {
  const { page } = await rapport.open('/settings/objects');
  await page.getByRole('button', { name: 'New object' }).click();
  const dialog = page.getByRole('dialog', { name: 'New object' });
  await dialog.getByRole('textbox', { name: 'One is called' }).fill('Contract');
  await dialog.getByRole('textbox', { name: 'Several are called' }).fill('Contracts');
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await addField(page, 'contracts', 'Date', 'Ends on');

  await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Contracts' }).click();
  await page.getByRole('button', { name: 'New contract' }).click();
  const form = page.getByRole('dialog', { name: 'New contract' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Maintenance 2027');
  await form.getByRole('button', { name: 'Show all fields' }).click();
  await form.getByRole('textbox', { name: 'Ends on' }).fill('31/12/2027');
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await toast(page, 'Maintenance 2027 created').waitFor();

  await page.goto('/contracts');
  await page.getByRole('grid').getByRole('link', { name: 'Maintenance 2027' }).click();
  await openAsPage(page);
  await fieldOf(page, 'Ends on').getByText('31 Dec 2027').waitFor();
  const { data } = await rapport.api.get('/contracts');
  expect(data).toMatchObject([{ name: 'Maintenance 2027', endsOn: '2027-12-31' }]);
});

test('invites a colleague, who joins by the link and may only read', async () => {
  await rapport.api.post('/accounts', { name: 'Scierie Blanc' });
  const { page } = await rapport.open('/settings/users');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Rita Reader');
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('rita@example.com');
  await dialog.getByRole('combobox', { name: 'Roles' }).click();
  await page.getByRole('option', { name: 'Member' }).click();
  await page.getByRole('option', { name: 'Read-only' }).click();
  await dialog.getByRole('button', { name: 'Send invitation' }).click();
  const link = await dialog.getByRole('textbox', { name: /Rita Reader has been sent a link/ }).inputValue();

  const { page: hers, expectAnswer } = await rapport.openAsStranger(new URL(link).pathname);
  await hers.getByRole('heading', { name: 'Join Atelier Brunel' }).waitFor();
  await hers.getByRole('textbox', { name: 'Password' }).fill('to read is to travel');
  await hers.getByRole('button', { name: 'Join' }).click();
  await hers.getByRole('heading', { name: /Rita/ }).waitFor();

  // Out and in again, with the password of her own.
  await hers.getByRole('button', { name: /^Your account/ }).click();
  expectAnswer(401);
  await hers.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  await hers.getByRole('textbox', { name: 'E-mail' }).fill('rita@example.com');
  await hers.getByRole('textbox', { name: 'Password' }).fill('to read is to travel');
  await hers.getByRole('button', { name: 'Sign in', exact: true }).click();
  await hers.getByRole('link', { name: 'Accounts' }).first().click();
  const name = hers.getByRole('grid').getByRole('link', { name: 'Scierie Blanc' });
  await name.waitFor();
  expect(await hers.getByRole('button', { name: /^New |^Create/ }).count()).toBe(0);
  await name.click();
  await openAsPage(hers);
  await hers.getByRole('tabpanel', { name: 'Timeline' }).waitFor();
  await hers.getByRole('complementary', { name: 'Details' }).waitFor();
  expect(await hers.getByRole('button', { name: /^Edit |^Add |^Actions$/ }).count()).toBe(0);
  await hers.goto('/settings');
  await hers.getByRole('link', { name: 'My profile' }).waitFor();
  expect(await hers.getByRole('link', { name: 'Users' }).count()).toBe(0);
});

test('makes a key that is shown once and opens the API', async () => {
  const { page } = await rapport.open('/settings/keys');
  await page.getByRole('button', { name: 'New key' }).click();
  const dialog = page.getByRole('dialog', { name: 'New key' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Form on our site');
  await dialog.getByRole('button', { name: 'Make the key' }).click();
  const key = await dialog.getByRole('textbox', { name: /it is not shown again/ }).inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();

  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(`${rapport.url}/api/v1/session`, { headers });
  expect(answer.status).toBe(200);
  await page.reload();
  await page.getByRole('row', { name: /Form on our site/ }).waitFor();
  expect(await page.content()).not.toContain(key);
});
