import { expect, test } from 'vitest';
import { eventually, fieldOf, toast } from './harness/hands.ts';
import type { Person } from './harness/people.ts';
import { serveRapport } from './harness/rapport.ts';

const rapport = serveRapport();
const ben: Person = { name: 'Ben Brewer', email: 'ben@example.com', password: 'another horse battery' };

let bensCookie: Promise<string> | undefined;

/** Both at the same address, each in a browser of their own. */
async function openForBoth(path: string) {
  bensCookie ??= rapport.addColleague(ben, 'member');
  const cookie = await bensCookie;
  const [ada, other] = [await rapport.open(path), await rapport.open(path, { cookie })];
  // What has not arrived on the screen is caught by the server.
  ada.expectAnswer(412);
  return { ada: ada.page, ben: other.page };
}

test('what one changes and adds is there for the other without loading again', async () => {
  const { data: account } = await rapport.api.post('/accounts', { name: 'Filature Roussel' });
  const both = await openForBoth(`/accounts/${account.id}`);
  await both.ada.getByRole('button', { name: 'Edit Employees' }).waitFor();

  await both.ben.getByRole('button', { name: 'Edit Employees' }).click();
  await both.ben.getByRole('textbox', { name: 'Employees' }).fill('240');
  await both.ben.keyboard.press('Enter');
  await fieldOf(both.ada, 'Employees').getByText('240').waitFor();

  const composer = both.ben.getByRole('region', { name: 'Add to the timeline' });
  await composer.getByRole('tab', { name: 'Task' }).click();
  await composer.getByRole('textbox', { name: 'Subject' }).fill('Visit the new mill');
  await composer.getByRole('button', { name: 'Save task' }).click();
  await both.ada
    .getByRole('tabpanel', { name: 'Timeline' })
    .getByRole('link', { name: 'Visit the new mill' })
    .waitFor();

  // In a list nothing moves under the pointer: what is new waits until it is asked for.
  await both.ada.getByRole('link', { name: 'Accounts' }).first().click();
  await both.ada.getByRole('grid').getByRole('link', { name: 'Filature Roussel' }).waitFor();
  await both.ben.getByRole('link', { name: 'Accounts' }).first().click();
  await both.ben.getByRole('button', { name: 'New account' }).click();
  const form = both.ben.getByRole('dialog', { name: 'New account' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Tissages Arnaud');
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await both.ada.getByRole('button', { name: 'Show 1 new' }).click();
  await both.ada.getByRole('grid').getByRole('link', { name: 'Tissages Arnaud' }).waitFor();
});

test('of two who change the same field at once, the second is asked and can keep either', async () => {
  const { data: account } = await rapport.api.post('/accounts', { name: 'Papeterie Simon', employees: 10 });
  const both = await openForBoth(`/accounts/${account.id}`);
  const edit = async (whose: 'ada' | 'ben', value: string) => {
    await both[whose].getByRole('button', { name: 'Edit Employees' }).click();
    await both[whose].getByRole('textbox', { name: 'Employees' }).fill(value);
  };
  const conflict = both.ada.getByRole('dialog', { name: 'Somebody else changed this meanwhile' });
  const stored = async () => (await rapport.api.get(`/accounts/${account.id}`)).data.employees;

  // Ada is still writing when Ben's change arrives at her screen.
  await edit('ada', '12');
  await edit('ben', '14');
  await both.ben.keyboard.press('Enter');
  await toast(both.ben, 'Employees changed').waitFor();
  const timeline = both.ada.getByRole('tabpanel', { name: 'Timeline' });
  await timeline.getByText('Ben Brewer').first().waitFor();
  await both.ada.keyboard.press('Enter');
  await conflict.getByText('14').waitFor();
  await conflict.getByText('Keep theirs').click();
  await conflict.waitFor({ state: 'hidden' });
  await fieldOf(both.ada, 'Employees').getByText('14').waitFor();
  expect(await stored()).toBe(14);

  await edit('ada', '12');
  await edit('ben', '16');
  await both.ben.keyboard.press('Enter');
  await eventually(stored).toBe(16);
  await both.ada.keyboard.press('Enter');
  await conflict.getByText('16').waitFor();
  await conflict.getByRole('button', { name: 'Keep mine' }).click();
  await fieldOf(both.ben, 'Employees').getByText('12').waitFor();
  expect(await stored()).toBe(12);
});

test('of two who change different fields at once, both changes stand', async () => {
  const { data: account } = await rapport.api.post('/accounts', { name: 'Tannerie Colas' });
  const both = await openForBoth(`/accounts/${account.id}`);
  await both.ada.getByRole('button', { name: 'Edit Employees' }).click();
  await both.ada.getByRole('textbox', { name: 'Employees' }).fill('31');
  await both.ben.getByRole('button', { name: 'Edit Founded in' }).click();
  await both.ben.getByRole('textbox', { name: 'Founded in' }).fill('1954');
  await both.ben.keyboard.press('Enter');
  await toast(both.ben, 'Founded in changed').waitFor();
  await both.ada.keyboard.press('Enter');
  await toast(both.ada, 'Employees changed').waitFor();
  await fieldOf(both.ben, 'Employees').getByText('31').waitFor();
  await fieldOf(both.ada, 'Founded in').getByText('1954').waitFor();
});
