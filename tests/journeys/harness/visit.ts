import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { patienceMilliseconds } from './wait.ts';

export interface VisitOptions {
  /** Of the session; without it a stranger comes. */
  cookie?: string | undefined;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  locale?: string;
}

/** Somebody at a browser of their own. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** What went wrong so far: errors in the console, requests that failed or were refused. */
  complaints: string[];
  /** Requests that have not been answered, but for the stream of events. */
  underway: Set<Request>;
  /** Answers that belong to the journey: `expectAnswer(412)`. They are no complaint, nor is their absence. */
  expectAnswer(status: number): void;
}

/** Opens a browser context at the address, where nothing animates. Everything that goes wrong in it is kept. */
export async function startVisit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const { cookie, viewport = { width: 1440, height: 900 }, colorScheme = 'light', locale = 'en-GB' } = options;
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    colorScheme,
    locale,
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(patienceMilliseconds);
  if (cookie) {
    const [name, value] = cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
  }
  const page = await context.newPage();
  const complaints: string[] = [];
  const underway = new Set<Request>();
  const expected = new Set<number>();
  watch(page, complaints, expected);
  follow(page, underway);
  return { page, context, complaints, underway, expectAnswer: (status) => void expected.add(status) };
}

function watch(page: Page, complaints: string[], expected: Set<number>): void {
  page.on('pageerror', (error) => complaints.push(`error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    // Failed requests are told below, with their addresses.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    complaints.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // A page that is left takes its requests with it, and what is no longer wanted is called off.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`request: ${request.method()} ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    const status = response.status();
    if (status >= 400 && !expected.has(status))
      complaints.push(`answer: ${status} to ${response.request().method()} ${response.url()}`);
  });
}

function follow(page: Page, underway: Set<Request>): void {
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') underway.add(request);
  });
  page.on('requestfinished', (request) => underway.delete(request));
  page.on('requestfailed', (request) => underway.delete(request));
  // Whatever was under way belonged to the former document.
  page.on('framenavigated', () => underway.clear());
}
