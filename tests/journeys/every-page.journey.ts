import { beforeAll, expect, test } from 'vitest';
import { type Inspection, inspect, ofLanguage, thorough } from './harness/inspect.ts';
import type { Person } from './harness/people.ts';
import { serveRapport } from './harness/rapport.ts';

const rapport = serveRapport({ sample: true });
const fanny: Person = { name: 'Fanny Administratrice', email: 'fanny@example.com', password: 'cheval pile agrafe' };

const endless = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft '.repeat(2).trim();
const rightToLeft = 'شركة النور للتجارة والمقاولات العامة';

interface ObjectMetadata {
  name: string;
  plural: string;
  isSetup: boolean;
  presentation: { navigation?: number; board?: unknown; calendar?: unknown };
}

/** There are some hundred of them. */
const timeout = 1_800_000;

let pages: string[] = [];

/** Every address there is: what the sample has most of, and beside it what strains a layout. */
async function findPages(): Promise<string[]> {
  const { api } = rapport;
  const { data: long } = await api.post('/accounts', {
    name: endless,
    website: 'https://example.com/a/very/long/path',
  });
  const { data: arabic } = await api.post('/accounts', { name: rightToLeft, parentId: long.id });
  const { data: empty } = await api.post('/accounts', { name: 'x' });
  const { data: deal } = await api.post('/opportunities', { name: endless, accountId: arabic.id });
  const regarding = { object: 'account', id: long.id };
  await api.post('/tasks', { subject: endless, regarding, dueAt: '2020-01-01T08:00:00Z' });
  await api.post('/notes', { body: `<p>${rightToLeft}</p>`, regarding });
  await api.post('/contacts', { lastName: rightToLeft, accountId: arabic.id });

  const { objects }: { objects: ObjectMetadata[] } = await api.get('/metadata');
  const lists = objects.flatMap(({ plural, presentation }) => [
    `/${plural}`,
    ...(presentation.navigation !== undefined && presentation.board ? [`/${plural}?layout=board`] : []),
    ...(presentation.navigation !== undefined && presentation.calendar ? [`/${plural}?layout=calendar`] : []),
  ]);
  const records = objects.map(async ({ plural }) => {
    const { data } = await api.get(`/${plural}?limit=1&count=none`);
    return data.map(({ id }: { id: string }) => `/${plural}/${id}`);
  });
  const { data: people } = await api.get('/people?limit=2');
  const { data: reports } = await api.get('/reports');
  const { data: roles } = await api.get('/roles?sort=name');
  const sections =
    'profile sign-in appearance company users roles sharing security pipelines assignment audit fields fields/accounts objects keys'.split(
      ' ',
    );
  return [
    ...[
      '/',
      '/calendar',
      '/search',
      '/search?q=example',
      '/import',
      '/reports/explore',
      '/people',
      '/nothing/here/at-all',
    ],
    ...people.map(({ id }: { id: string }) => `/people/${id}`),
    ...reports.map(({ id }: { id: string }) => `/reports/${id}`),
    ...[`/settings/roles/${roles[1].id}`, `/settings/roles/${roles[0].id}..${roles[1].id}`],
    ...['/settings', ...sections.map((section) => `/settings/${section}`)],
    ...lists,
    ...(await Promise.all(records)).flat(),
    ...[long, arabic, empty].map(({ id }) => `/accounts/${id}`),
    `/accounts?record=${long.id}`,
    `/opportunities/${deal.id}`,
  ];
}

beforeAll(async () => {
  pages = await findPages();
});

/** Goes through the pages with two browsers at once. */
async function inspectAll(cookie: string | undefined, locale: string, inspections: Inspection[]): Promise<string[]> {
  const found: string[] = [];
  const queue = [...pages];
  async function goThrough() {
    const visit = await rapport.open('/', { cookie, locale });
    // A page that is not there says so; nothing else may be missing.
    visit.expectAnswer(404);
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      await visit.page.goto(path);
      found.push(...(await inspect(visit, `${locale} ${path}`, inspections)));
    }
  }
  await Promise.all([goThrough(), goThrough()]);
  return found;
}

test('every page can be read by everybody, on a desk and in a hand, in English', { timeout }, async () => {
  expect(await inspectAll(undefined, 'en-GB', thorough)).toEqual([]);
});

test('every page can be read by everybody, on a desk and in a hand, in French', { timeout }, async () => {
  const cookie = await rapport.addColleague(fanny, 'administrator');
  const { data } = await rapport.api.get(`/users?q=${encodeURIComponent(fanny.name)}`);
  await rapport.api.patch(`/users/${data[0].id}`, { locale: 'fr' });
  expect(await inspectAll(cookie, 'fr-FR', ofLanguage)).toEqual([]);
});
