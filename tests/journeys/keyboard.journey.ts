import { test } from 'vitest';
import { fieldOf, focused, pressUntilFocused, toast } from './harness/hands.ts';
import { ada } from './harness/people.ts';
import { serveRapport } from './harness/rapport.ts';

const rapport = serveRapport();

test('signs in, finds a record, changes it and goes back without touching the mouse', async () => {
  for (const name of ['Bijouterie Adam', 'Cordonnerie Besson', 'Draperie Colin'])
    await rapport.api.post('/accounts', { name });
  const { page, expectAnswer } = await rapport.openAsStranger('/');
  const { keyboard } = page;

  // Nobody is signed in yet, which is what the first page finds out.
  expectAnswer(401);
  await focused(page.getByRole('textbox', { name: 'E-mail' }));
  await keyboard.type(ada.email);
  await keyboard.press('Tab');
  await keyboard.type(ada.password);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: /Ada/ }).waitFor();

  // The first Tab leads past the navigation.
  await page.getByRole('main').waitFor();
  await keyboard.press('g');
  await keyboard.press('a');
  const second = page.getByRole('grid').getByRole('link', { name: 'Cordonnerie Besson' });
  await second.waitFor();
  await pressUntilFocused(page, 'Tab', page.getByRole('gridcell').or(page.getByRole('grid')));
  const cell = page.getByRole('gridcell', { name: 'Cordonnerie Besson', exact: true });
  await pressUntilFocused(page, 'ArrowDown', cell, 4);
  await keyboard.press('Control+Enter');

  const panel = page.getByRole('region', { name: 'Account', exact: true });
  const pencil = panel.getByRole('button', { name: 'Edit Employees' });
  await panel.getByRole('heading', { name: 'Cordonnerie Besson' }).waitFor();
  await pressUntilFocused(page, 'Tab', pencil);
  await keyboard.press('Enter');
  await focused(panel.getByRole('textbox', { name: 'Employees' }));
  await keyboard.type('7');
  await keyboard.press('Enter');
  await toast(page, 'Employees changed').waitFor();
  await fieldOf(panel, 'Employees').getByText('7', { exact: true }).waitFor();
  await focused(pencil);

  // Back in the list, where it was left.
  await keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await focused(cell);
  await keyboard.press('ArrowDown');
  await focused(page.getByRole('gridcell', { name: 'Draperie Colin', exact: true }));

  // The same by its address: the palette leads there, and back to where one came from.
  await keyboard.press('Control+k');
  await keyboard.type('bijou');
  await page.getByRole('option', { name: 'Bijouterie Adam' }).waitFor();
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Bijouterie Adam' }).first().waitFor();
  await page.goBack();
  await page.getByRole('grid').getByRole('link', { name: 'Draperie Colin' }).waitFor();
});

test('says which keys there are', async () => {
  const { page } = await rapport.open('/accounts');
  await page.getByRole('grid').or(page.getByText('No accounts yet')).first().waitFor();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.getByText('Accounts').first().waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});
