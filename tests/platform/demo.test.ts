import { expect, it } from 'vitest';
import { endRapport, makeDataDirectory, runRapport } from './rapport.ts';

const way = (output: string) => JSON.parse(output.split('\n').find((line) => line.startsWith('{'))!);

it('fills a new workspace beside a running server, and says how to get in', async () => {
  const environment = { RAPPORT_DATA_DIR: makeDataDirectory() };
  const server = runRapport(['start', '--no-build'], environment);
  const url = await server.ready;
  const { code, output } = await endRapport(['demo', '--contacts', '40', '--json'], environment);
  expect(code, output).toBe(0);
  const { apiKey, email, password, people, ...rest } = way(output);
  expect(Object.keys(rest).sort()).toEqual(['url', 'workspace']);
  const roles = people.map(({ role }: { role: string }) => role);
  expect(roles).toEqual(['Sales lead', 'Member', 'Marketing', 'Read-only', 'Auditor']);
  const ask = (path: string) => fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${apiKey}` } });
  const contacts = await (await ask('/contacts?limit=100')).json();
  expect(contacts.data).toHaveLength(40);
  const signIn = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  });
  expect(signIn.ok, await signIn.text()).toBe(true);
}, 120_000);

it('refuses a number of contacts that is none', async () => {
  const { code, output } = await endRapport(['demo', '--contacts', 'many'], { RAPPORT_DATA_DIR: makeDataDirectory() });
  expect([code, output]).toEqual([2, expect.stringContaining('--contacts takes a whole number')]);
});
