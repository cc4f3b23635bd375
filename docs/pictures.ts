import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/journeys/harness/browser.ts';
import { settle } from '../tests/journeys/harness/inspect.ts';
import { ada, makeApi, setUpWorkspace } from '../tests/journeys/harness/people.ts';
import { startVisit } from '../tests/journeys/harness/visit.ts';

const script = join(import.meta.dirname, '../bin/rapport.js');
const directory = join(import.meta.dirname, 'guide/pictures');
const mostBytes = 200_000;
const desk = { width: 1180, height: 640 };
/** Where the three columns of a record have room. */
const wide = { width: 1380, height: 640 };
const phone = { width: 390, height: 760 };

interface Picture {
  name: string;
  path: string;
  viewport?: { width: number; height: number };
  /** What is done on the page before it is taken. */
  act?: (page: Page) => Promise<unknown>;
}

/** Starts Rapport on a directory of its own, takes every picture of the guide, and leaves nothing behind. */
export async function takePictures(): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'rapport-pictures-'));
  const env = { ...process.env, RAPPORT_DATA_DIR: data, PORT: '0', LOG_LEVEL: 'error', DATABASE_URL: '' };
  const server = spawn(process.execPath, [script, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await takeAll(await addressOf(server));
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
    await rm(data, { recursive: true, force: true });
  }
}

async function addressOf(server: ReturnType<typeof spawn>): Promise<string> {
  let said = '';
  for await (const text of server.stdout!) {
    said += text;
    const [, url] = /Rapport is ready at (http\S+)/.exec(said) ?? [];
    if (url) return url;
  }
  throw new Error(`rapport did not start: ${said}`);
}

async function takeAll(url: string): Promise<void> {
  const cookie = await setUpWorkspace(url, ada, { sample: true });
  const pictures = await listPictures(makeApi(url, cookie));
  mkdirSync(directory, { recursive: true });
  const browser = await launchChromium();
  try {
    for (const { name, path, viewport = desk, act } of pictures) {
      const visit = await startVisit(browser, url, { cookie, viewport });
      await visit.page.goto(path);
      await settle(visit);
      await act?.(visit.page);
      await settle(visit);
      const file = join(directory, `${name}.png`);
      await visit.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
      await visit.context.close();
      const { size } = statSync(file);
      if (size > mostBytes) throw new Error(`${name}.png has ${size} bytes, more than ${mostBytes}`);
      console.log(`${name}.png ${Math.ceil(size / 1000)} kB`);
    }
  } finally {
    await browser.close();
  }
}

async function listPictures(api: ReturnType<typeof makeApi>): Promise<Picture[]> {
  const open = encodeURIComponent(JSON.stringify({ field: 'stage.category', op: 'eq', value: 'open' }));
  const { data: deals } = await api.get(`/opportunities?filter=${open}&sort=-amount&limit=1`);
  const { data: accounts } = await api.get('/accounts?sort=-lastActivityAt&limit=1');
  const { data: roles } = await api.get('/roles?sort=name');
  const filter = encodeURIComponent(JSON.stringify({ and: [{ field: 'type', op: 'eq', value: 'prospect' }] }));
  return [
    { name: 'home', path: '/' },
    { name: 'list', path: `/accounts?filter=${filter}` },
    { name: 'panel', path: `/accounts?record=${accounts[0].id}` },
    { name: 'record', path: `/accounts/${accounts[0].id}`, viewport: wide },
    { name: 'deal', path: `/opportunities/${deals[0].id}`, viewport: wide },
    { name: 'board', path: '/opportunities?layout=board' },
    { name: 'lost', path: '/opportunities?layout=board', act: askToLose },
    {
      name: 'composer',
      path: `/accounts/${accounts[0].id}`,
      act: (page) => page.getByRole('tab', { name: 'Call' }).click(),
    },
    { name: 'calendar', path: '/calendar?who=all' },
    { name: 'palette', path: '/', act: lookUp },
    {
      name: 'new-field',
      path: '/settings/fields/accounts',
      act: (page) => page.getByRole('button', { name: 'New field' }).click(),
    },
    { name: 'pipelines', path: '/settings/pipelines' },
    { name: 'role', path: `/settings/roles/${roles[1].id}`, act: chooseLevel },
    { name: 'sharing', path: '/settings/sharing', act: beginWithBranches },
    {
      name: 'access',
      path: `/accounts/${accounts[0].id}`,
      act: (page) => page.getByRole('button', { name: 'Sharing and access' }).click(),
    },
    { name: 'import-columns', path: '/import', act: sendDeals },
    { name: 'import-check', path: '/import', act: checkDeals },
    { name: 'phone', path: '/opportunities', viewport: phone },
  ];
}

async function askToLose(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Move / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Lost' }).click();
  await page.getByRole('dialog', { name: 'Move to Lost' }).waitFor();
}

async function chooseLevel(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Edit · Leads/ }).click();
  await page.getByRole('radio', { name: 'Their teams’' }).waitFor();
}

async function beginWithBranches(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin with' }).click();
  await page.getByRole('menuitem', { name: /^Independent branches/ }).click();
}

async function lookUp(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('group');
  await page.getByRole('option').nth(1).waitFor();
}

async function sendDeals(page: Page): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles(join(import.meta.dirname, '../tests/journeys/fixtures/sales_pipeline.csv'));
  await page.getByText('What is each row?').waitFor();
}

async function checkDeals(page: Page): Promise<void> {
  await sendDeals(page);
  await page.getByRole('button', { name: 'Check', exact: true }).last().click();
  await page.getByText('Nothing has been written yet.').first().waitFor();
}
