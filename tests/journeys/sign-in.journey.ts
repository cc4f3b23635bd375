import { Secret, TOTP } from 'otpauth';
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inspect, thorough } from './harness/inspect.ts';
import type { Person } from './harness/people.ts';
import { serveRapport } from './harness/rapport.ts';

// A passkey belongs to a name: browsers make none for an address.
const rapport = serveRapport({ host: 'localhost' });

const dora: Person = { name: 'Dora Dupont', email: 'dora@example.com', password: 'a fourth horse battery' };
const emil: Person = { name: 'Emil Ernst', email: 'emil@example.com', password: 'a fifth horse battery' };

/** A security key that Chromium plays: it keeps passkeys and says that the person touched it. */
async function plugIn(page: Page): Promise<{ session: CDPSession; authenticatorId: string }> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { session, authenticatorId };
}

async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/sign-in');
}

test('a passkey is added, opens the account alone, stands after the password, and goes', async () => {
  const cookie = await rapport.addColleague(dora, 'member');
  const { page } = await rapport.open('/settings/sign-in', { cookie });
  const { session, authenticatorId } = await plugIn(page);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('dialog', { name: 'Recovery codes' }).waitFor();
  expect(
    await page
      .getByRole('listitem')
      .filter({ has: page.locator('code') })
      .count(),
  ).toBe(10);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByRole('button', { name: /^Rename / }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Laptop');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Rename Laptop' }).waitFor();
  const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
  expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);

  // Alone.
  await signOut(page);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByRole('navigation').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/');

  // After the password.
  await signOut(page);
  await signIn(page, dora);
  await page.getByRole('heading', { name: 'One more step' }).waitFor();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByRole('navigation').first().waitFor();

  await page.goto('/settings/sign-in');
  await page.getByRole('button', { name: 'Remove Laptop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByText('You have no passkey yet.').waitFor();
  await signOut(page);
  await signIn(page, dora);
  await page.getByRole('navigation').first().waitFor();
});

test('whoever has no second factor is led to add one once their company asks for it, and signs in with it', async () => {
  const cookie = await rapport.addColleague(emil, 'member');
  const { page: admin } = await rapport.open('/settings/security');
  await admin.getByRole('switch', { name: /Everybody needs a second factor/ }).click();
  await admin.getByText(/people have one/).waitFor();
  const visit = await rapport.open('/accounts', { cookie });
  visit.expectAnswer(403);
  const { page } = visit;
  await page.getByRole('heading', { name: 'Add a second factor' }).waitFor();
  expect(await inspect(visit, 'enrolment', thorough)).toEqual([]);
  await page.getByRole('button', { name: 'Use an authenticator app' }).click();
  await page.getByRole('button', { name: 'I cannot scan it' }).click();
  const secret = String(await page.locator('code').first().textContent()).replaceAll(' ', '');
  const codeOf = (steps: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
  expect(await inspect(visit, 'authenticator app', thorough)).toEqual([]);
  await page.getByRole('textbox', { name: 'Code that the app shows' }).fill(codeOf(-1));
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.waitForURL('**/accounts');

  await signOut(page);
  await signIn(page, emil);
  await page.getByRole('textbox', { name: 'Code' }).fill(codeOf(0));
  expect(await inspect(visit, 'second step', thorough)).toEqual([]);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('navigation').first().waitFor();
});
