import { expect, test } from 'vitest';
import { eventually, fieldOf, focused, openAsPage, pickRecord, toast } from './harness/hands.ts';
import { serveRapport } from './harness/rapport.ts';

const rapport = serveRapport();

async function makeAccount(name: string): Promise<string> {
  return (await rapport.api.post('/accounts', { name })).data.id;
}

async function makeDeal(name: string, values: Record<string, unknown> = {}): Promise<string> {
  return (await rapport.api.post('/opportunities', { name, ...values })).data.id;
}

async function stageOf(dealId: string): Promise<string> {
  return (await rapport.api.get(`/opportunities/${dealId}?expand=stage`)).data.stage.title;
}

test('makes an account and its contact, and changes a field where it stands', async () => {
  const { page } = await rapport.open('/accounts');
  await page.getByRole('button', { name: 'New account' }).click();
  const accountForm = page.getByRole('dialog', { name: 'New account' });
  await accountForm.getByRole('textbox', { name: 'Name', exact: true }).fill('Verrerie Lambert');
  // Whoever makes it owns it, and sees that before saving.
  expect(await accountForm.getByRole('textbox', { name: 'Owner' }).inputValue()).toBe('Ada Admin');
  await accountForm.getByRole('button', { name: 'Create', exact: true }).click();
  await toast(page, 'Verrerie Lambert created').waitFor();

  await page.getByRole('link', { name: 'Contacts' }).click();
  await page.getByRole('button', { name: 'New contact' }).click();
  const contactForm = page.getByRole('dialog', { name: 'New contact' });
  await contactForm.getByRole('textbox', { name: 'First name' }).fill('Zoé');
  await contactForm.getByRole('textbox', { name: 'Last name' }).fill('Lambert');
  await pickRecord(contactForm, 'Account', 'Verrerie Lambert');
  await contactForm.getByRole('textbox', { name: 'E-mail addresses' }).fill('zoe@verrerie-lambert.example');
  await contactForm.getByRole('button', { name: 'Create', exact: true }).click();
  await toast(page, 'Zoé Lambert created').waitFor();

  await page.goto('/contacts');
  await page.getByRole('grid').getByRole('link', { name: 'Zoé Lambert' }).click();
  await openAsPage(page);
  await page.getByRole('heading', { level: 1, name: 'Zoé Lambert' }).first().waitFor();
  await page.getByRole('button', { name: 'Edit Job title' }).click();
  await page.getByRole('textbox', { name: 'Job title' }).fill('Head of purchasing');
  await page.keyboard.press('Enter');
  await toast(page, 'Job title changed').waitFor();
  await page.reload();
  await fieldOf(page, 'Job title').getByText('Head of purchasing').waitFor();
});

test('writes down a note, a call and a task, and ticks the task off at home', async () => {
  const id = await makeAccount('Menuiserie Duval');
  const { page } = await rapport.open(`/accounts/${id}`);
  const composer = page.getByRole('region', { name: 'Add to the timeline' });
  const timeline = page.getByRole('tabpanel', { name: 'Timeline' });

  await composer.getByRole('tab', { name: 'Note' }).click();
  await composer.getByRole('textbox', { name: 'Text' }).fill('They move to a larger workshop in May.');
  await composer.getByRole('button', { name: 'Save note' }).click();
  await timeline.getByRole('article').getByText('They move to a larger workshop in May.').first().waitFor();

  await composer.getByRole('tab', { name: 'Call' }).click();
  await composer.getByRole('textbox', { name: 'Subject' }).fill('Asked about delivery times');
  await composer.getByRole('button', { name: 'Save call' }).click();
  await timeline.getByRole('link', { name: 'Asked about delivery times' }).waitFor();

  await composer.getByRole('tab', { name: 'Task' }).click();
  await composer.getByRole('textbox', { name: 'Subject' }).fill('Send the new price list');
  await composer.getByRole('button', { name: 'Save task' }).click();
  await timeline.getByRole('link', { name: 'Send the new price list' }).waitFor();

  await page.getByRole('link', { name: 'Home', exact: true }).click();
  const tasks = page.getByRole('region', { name: 'My tasks' });
  await tasks.getByRole('checkbox', { name: 'Done: Send the new price list' }).click();
  await toast(page, '“Send the new price list” is done').waitFor();
  await tasks.getByText('Nothing to do.').waitFor();

  await page.goBack();
  await timeline.getByRole('checkbox', { name: 'Send the new price list is done', checked: true }).waitFor();
});

test('finds a record with the palette', async () => {
  await makeAccount('Chocolaterie Évrard');
  const { page } = await rapport.open('/');
  await page.getByRole('heading', { name: /Ada/ }).waitFor();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill('evrard');
  await palette.getByRole('option', { name: 'Chocolaterie Évrard' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Chocolaterie Évrard' }).first().waitFor();
});

test('moves a deal by keyboard and by mouse; losing it asks for the reason', async () => {
  const accountId = await makeAccount('Imprimerie Rollin');
  const byKeyboard = await makeDeal('Rollin, two presses', { accountId });
  const byMouse = await makeDeal('Rollin, a folder', { accountId });
  const { page, expectAnswer } = await rapport.open('/opportunities?layout=board');
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  const card = (title: string) => page.getByRole('group', { name: title, exact: true });

  const first = await stageOf(byKeyboard);
  await column(first).getByRole('group', { name: 'Rollin, two presses' }).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await toast(page, 'Rollin, two presses moved to').waitFor();
  await eventually(() => stageOf(byKeyboard)).not.toBe(first);
  // The keyboard has gone along with the card.
  await focused(card('Rollin, two presses'));

  const second = await stageOf(byKeyboard);
  await card('Rollin, a folder').dragTo(column(second));
  await column(second).getByRole('group', { name: 'Rollin, a folder' }).waitFor();
  await eventually(() => stageOf(byMouse)).toBe(second);

  // The server says what is missing; the board asks for it.
  expectAnswer(422);
  await card('Rollin, a folder').focus();
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: 'Lost' }).click();
  const asked = page.getByRole('dialog', { name: 'Move to Lost' });
  await asked.getByRole('combobox', { name: 'Reason lost' }).click();
  await page.getByRole('option', { name: 'Price' }).click();
  await asked.getByRole('button', { name: 'Move to Lost' }).click();
  await asked.waitFor({ state: 'hidden' });
  await column('Lost').getByRole('group', { name: 'Rollin, a folder' }).waitFor();
  const { data } = await rapport.api.get(`/opportunities/${byMouse}?expand=stage`);
  expect(data).toMatchObject({ lostReason: 'price', stage: { title: 'Lost' } });
});

test('takes back a deletion from the message that tells of it', async () => {
  const id = await makeAccount('Fonderie Martel');
  const { page } = await rapport.open('/accounts');
  await page.getByRole('grid').getByRole('link', { name: 'Fonderie Martel' }).click();
  await openAsPage(page);
  await page.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const message = toast(page, 'Fonderie Martel deleted');
  await message.waitFor();
  await page.getByRole('grid').getByRole('link', { name: 'Fonderie Martel' }).waitFor({ state: 'hidden' });
  await message.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('grid').getByRole('link', { name: 'Fonderie Martel' }).waitFor();
  expect((await rapport.api.get(`/accounts/${id}`)).data.name).toBe('Fonderie Martel');
});
