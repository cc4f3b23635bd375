import type { Locator, Page } from 'playwright-core';

/** Types into a box that searches records, and takes the one with this name. */
export async function pickRecord(within: Page | Locator, label: string, name: string): Promise<void> {
  const box = within.getByRole('textbox', { name: label, exact: true });
  await box.fill(name);
  const page = 'page' in within ? within.page() : within;
  await page.getByRole('option', { name }).first().click();
}

/** The field of an open record: its term and its value. */
export function fieldOf(page: Page, label: string): Locator {
  return page
    .getByRole('complementary', { name: 'Details' })
    .locator('div', { has: page.getByRole('term').getByText(label, { exact: true }) })
    .filter({ has: page.getByRole('definition') })
    .last();
}

/** Presses until the focus is on what is wanted: the keyboard's own way there, however long it is. */
export async function pressUntilFocused(page: Page, key: string, wanted: Locator, most = 80): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    if (await wanted.evaluateAll((found) => found.some((element) => element === document.activeElement))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${most} times ${key} did not lead to ${wanted}`);
}

/** The message that tells what was done, with its way back. */
export function toast(page: Page, text: string | RegExp): Locator {
  return page.locator('[data-kind]').filter({ hasText: text });
}
