import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, CommandFailure } from '../command.ts';
import { checkoutDirectory } from '../config.ts';

const usage = `rapport new object NAME [--in CAPABILITY] [--plural PLURAL]

Writes crm/CAPABILITY/NAME/ with a definition, a rule and a test that work at once, and says what comes next.
  --in CAPABILITY  the folder of crm/ (default: sales)
  --plural PLURAL  the path of its API (default: NAME with an s)`;

const command: Command = {
  name: 'new',
  summary: 'Write the folder of a new object.',
  usage,
  options: { in: { type: 'string' }, plural: { type: 'string' } },
  async run({ print }, values, [kind, name]) {
    if (kind !== 'object' || !name) throw new CommandFailure('say what: rapport new object NAME.', 2);
    if (!/^[a-z][A-Za-z0-9]*$/.test(name))
      throw new CommandFailure('an object is named in camelCase: serviceVisit.', 2);
    const capability = typeof values.in === 'string' ? values.in : 'sales';
    if (!/^[a-z][a-z-]*$/.test(capability))
      throw new CommandFailure('a capability is a folder of crm/, in small letters.', 2);
    const plural = typeof values.plural === 'string' ? values.plural : `${name}s`;
    const folder = join(checkoutDirectory, 'crm', capability, name);
    if (existsSync(folder)) throw new CommandFailure(`crm/${capability}/${name} is already there.`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.object.ts`), definition(name, plural));
    await writeFile(join(folder, `${name}.rules.ts`), rules(name));
    await writeFile(join(folder, `${name}.test.ts`), test(name, plural));
    print(`Wrote crm/${capability}/${name}/ with a definition, a rule and a test.`);
    print('Next: give it its fields, then "rapport schema --write NAME" to draft its migration, and "npm test".');
  },
};

function words(name: string): string {
  const spaced = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function definition(name: string, plural: string): string {
  return `import { defineObject } from '#core/engine/definition/object.ts';
import { longText } from '#core/fields/longText/longText.field.ts';
import { text } from '#core/fields/text/text.field.ts';
import { user } from '#core/fields/user/user.field.ts';

export default defineObject({
  name: '${name}',
  plural: '${plural}',
  label: { en: '${words(name)}', fr: '${words(name)}' },
  pluralLabel: { en: '${words(plural)}', fr: '${words(plural)}' },
  titleField: 'name',
  fields: {
    name: text({ label: { en: 'Name', fr: 'Nom' }, required: true, indexed: true, search: 'title' }),
    ownerId: user({ label: { en: 'Owner', fr: 'Propriétaire' }, default: 'me', indexed: true }),
    description: longText({ label: { en: 'Description', fr: 'Description' }, search: 'text' }),
  },
  presentation: { icon: 'box', columns: ['name', 'ownerId', 'createdAt'], sort: ['name'], navigation: 200 },
});
`;
}

function rules(name: string): string {
  return `import { defineRules } from '#core/engine/operations/rules.ts';

export default defineRules({
  object: '${name}',
  prepare(change) {
    const { name } = change.after;
    if (typeof name === 'string' && /^[\\p{P}\\s]+$/u.test(name)) change.refuse('name', 'no_name', 'has no letter or digit');
  },
});
`;
}

function test(name: string, plural: string): string {
  return `import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe('${name}', () => {
  it('is created and found', async () => {
    const { admin } = await server.newWorkspace();
    const { status, body } = await admin.post('/${plural}', { name: 'First' });
    expect(status).toBe(201);
    const list = await admin.list('/${plural}', { filter: { field: 'name', op: 'eq', value: 'first' } });
    expect(list.body.data.map(({ id }: { id: string }) => id)).toEqual([body.data.id]);
  });

  it('refuses a name without a letter or a digit', async () => {
    const { admin } = await server.newWorkspace();
    const { status, body } = await admin.post('/${plural}', { name: '—' });
    expect([status, body.errors[0].path]).toEqual([422, 'name']);
  });
});
`;
}

export default command;
