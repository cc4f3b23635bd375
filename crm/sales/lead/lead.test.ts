import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinName } from '#crm/customers/join-name.ts';
import { startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe('lead', () => {
  it('is called by first and last name, or by the company, or by the address', async () => {
    const { admin } = await server.newWorkspace();
    const nameOf = async (values: object) => (await admin.post('/leads', values)).body.data.name;
    expect(await nameOf({ firstName: 'Zoë', lastName: 'Ångström', company: 'Volt' })).toBe('Zoë Ångström');
    expect(await nameOf({ company: 'Volt' })).toBe('Volt');
    expect(await nameOf({ emails: [{ address: 'zoe@example.com' }] })).toBe('zoe@example.com');
  });

  it('puts the family first where the script does', () => {
    expect(joinName('太郎', '山田')).toBe('山田太郎');
    expect(joinName('Taro', 'Yamada')).toBe('Taro Yamada');
    expect(joinName(null, ' Yamada ')).toBe('Yamada');
  });

  it('follows its parts when they change', async () => {
    const { admin } = await server.newWorkspace();
    const { id } = (await admin.post('/leads', { lastName: 'Li', company: 'Volt' })).body.data;
    const changed = (await admin.patch(`/leads/${id}`, { lastName: null })).body.data;
    expect(changed.name).toBe('Volt');
  });

  it('refuses one that nobody could name', async () => {
    const { admin } = await server.newWorkspace();
    const { status, body } = await admin.post('/leads', { description: 'Call me' });
    expect([status, body.errors[0].path]).toEqual([422, 'lastName']);
  });
});
