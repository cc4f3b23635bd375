import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { patienceMilliseconds } from './wait.ts';

/** For what no locator can wait for. Only what truly hangs takes longer. */
export function eventually<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: patienceMilliseconds, interval: 100 });
}

/** Also where the focus stands on a whole and points at one of its parts, as in a grid. */
function hasFocus(locator: Locator): Promise<boolean> {
  return locator.evaluateAll((found) => {
    const { activeElement } = document;
    const pointed = activeElement?.getAttribute('aria-activedescendant');
    return found.some((element) => element === activeElement || (element.id !== '' && element.id === pointed));
  });
}

export async function focused(locator: Locator): Promise<void> {
  await eventually(() => hasFocus(locator)).toBe(true);
}

/** Types into a box that searches records, and takes the one with this name. */
export async function pickRecord(within: Page | Locator, label: string, name: string): Promise<void> {
  const box = within.getByRole('textbox', { name: label, exact: true });
  await box.fill(name);
  const page = 'page' in within ? within.page() : within;
  await page.getByRole('option', { name }).first().click();
}

/** A field among the details of an open record: its term and its value. */
export function fieldOf(within: Page | Locator, label: string): Locator {
  const page = 'page' in within ? within.page() : within;
  return within
    .locator('div', { has: page.getByRole('term').getByText(label, { exact: true }) })
    .filter({ has: page.getByRole('definition') })
    .last();
}

/** Presses until the focus is on what is wanted: the keyboard's own way there, however long it is. */
export async function pressUntilFocused(page: Page, key: string, wanted: Locator, most = 80): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    if (await hasFocus(wanted)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${most} times ${key} did not lead to ${wanted}`);
}

/** The message that tells what was done, with its way back. */
export function toast(page: Page, text: string | RegExp): Locator {
  return page.locator('[data-kind]').filter({ hasText: text });
}

/** From the panel over a list to the record's own page; the panel has the same fields and buttons until it is gone. */
export async function openAsPage(page: Page): Promise<void> {
  const link = page.getByRole('link', { name: 'Open as a page' });
  await link.click();
  await link.waitFor({ state: 'detached' });
}
