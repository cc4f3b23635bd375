import { afterAll, beforeAll, expect, it } from 'vitest';
import { RecordMatcher } from '#core/engine/surfaces/import/matching/record-matcher.ts';
import { startTestServer, type TestServer, type TestWorkspace } from '../fixtures/server.ts';

let server: TestServer;
let workspace: TestWorkspace;
beforeAll(async () => {
  server = await startTestServer();
  workspace = await server.newWorkspace();
});
afterAll(() => server.close());

it.each([0, 1_000])('records are found the same way, looked up or kept in memory (at most %d)', async (most) => {
  const make = async (body: unknown) => (await workspace.admin.post('/accounts', body)).body.data.id;
  const tag = `of ${most}`;
  const acme = await make({ name: `Acmé ${tag}`, externalId: `AC ${most}`, emails: [`hello${most}@acme.example`] });
  const long = `${'Very long name '.repeat(8)}${tag}`;
  const longId = await make({ name: long, industry: 'retail' });
  await make({ name: `Acme ${tag} and more`, externalId: `x${most}` });
  await make({ name: `Twin ${tag}` });
  await make({ name: `twin  ${tag}` });
  const model = await server.engine.models.of(workspace.workspaceId);
  const scope = { model, principal: { ...workspace.principal, now: Date.now() } };
  const matcher = new RecordMatcher(server.engine, scope, model.object('account'), most);
  const words = [
    `ACME ${tag}`,
    long,
    `ac ${most}`,
    `Hello${most}@acme.example`,
    acme,
    `Twin ${tag}`,
    'Nobody',
    '%',
    '',
  ];
  await matcher.prepare(words);
  expect(words.map((word) => matcher.find(word))).toMatchObject([
    { id: acme, by: 'name' },
    { id: longId, by: 'name' },
    { id: acme, by: 'key' },
    { id: acme, by: 'key' },
    { id: acme, by: 'id' },
    { ambiguous: 2 },
    ...Array(3).fill(undefined),
  ]);
  expect(matcher.findBy('externalId', `AC ${most}`)).toMatchObject({ id: acme });
  expect(matcher.findBy('name', `AC ${most}`)).toBeUndefined();
});
