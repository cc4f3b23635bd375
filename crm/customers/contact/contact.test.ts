import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';

let server: TestServer;
let admin: Client;
let acme: string;
let globex: string;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ admin } = await server.newWorkspace());
  acme = (await admin.post('/accounts', { name: 'Acme' })).body.data.id;
  globex = (await admin.post('/accounts', { name: 'Globex' })).body.data.id;
});

const create = async (values: object) => {
  const { status, body } = await admin.post('/contacts', { lastName: 'Doe', ...values });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.data;
};
const patch = async (id: string, values: object) => {
  const { status, body } = await admin.patch(`/contacts/${id}`, values);
  expect(status, JSON.stringify(body)).toBe(200);
  return (await admin.get(`/contacts/${id}`)).body.data;
};

describe('the name', () => {
  it('is made of first and last name and follows them', async () => {
    const { id, name } = await create({ firstName: 'Jane' });
    expect(name).toBe('Jane Doe');
    expect((await patch(id, { lastName: 'Smith' })).name).toBe('Jane Smith');
  });

  it('puts the family first, without a space, where it is written so', async () => {
    expect((await create({ firstName: '太郎', lastName: '山田' })).name).toBe('山田太郎');
    expect((await create({ firstName: '伟', lastName: '王' })).name).toBe('王伟');
    expect((await create({ firstName: 'Ελένη', lastName: 'Γεωργίου' })).name).toBe('Ελένη Γεωργίου');
  });

  it('is the e-mail address or the number of somebody whose name is not known', async () => {
    expect((await create({ lastName: null, emails: ['info@example.com'] })).name).toBe('info@example.com');
    expect((await create({ lastName: null, phones: ['+33 1 70 18 99 00'] })).name).toBe('+33170189900');
  });

  it('cannot be missing altogether, nor be written by itself', async () => {
    const nobody = await admin.post('/contacts', { title: 'Buyer' });
    expect(nobody.status).toBe(422);
    expect(nobody.body.errors).toMatchObject([{ path: 'lastName', code: 'required' }]);
    expect((await admin.post('/contacts', { name: 'Jane Doe', lastName: 'Doe' })).status).toBe(422);
  });
});

describe('accounts of a contact', () => {
  it('the account becomes the primary link', async () => {
    const contact = await create({ accountId: acme });
    expect(contact.accounts).toMatchObject([{ id: acme, isPrimary: true, isActive: true }]);
  });

  it('the primary link becomes the account', async () => {
    const contact = await create({ accounts: [{ id: acme }, { id: globex, isPrimary: true, role: 'purchasing' }] });
    expect(contact.accountId).toBe(globex);
    expect(contact.accounts.map(({ id }: { id: string }) => id)).toEqual([globex, acme]);
  });

  it('another account takes over as primary, and the first stays linked', async () => {
    const { id } = await create({ accountId: acme });
    const moved = await patch(id, { accountId: globex });
    expect(moved.accounts).toMatchObject([
      { id: globex, isPrimary: true },
      { id: acme, isPrimary: false },
    ]);
    const back = await patch(id, { accountId: acme });
    expect(back.accounts.map((link: { id: string; isPrimary: boolean }) => [link.id, link.isPrimary])).toEqual([
      [acme, true],
      [globex, false],
    ]);
  });

  it('written together, the account decides', async () => {
    const contact = await create({ accountId: globex, accounts: [{ id: acme, isPrimary: true }] });
    expect(contact.accountId).toBe(globex);
    expect(contact.accounts).toMatchObject([
      { id: globex, isPrimary: true },
      { id: acme, isPrimary: false },
    ]);
  });

  it('removing the only link clears the account and the title it gave', async () => {
    const { id, title } = await create({ accounts: [{ id: acme, title: 'Buyer' }] });
    expect(title).toBe('Buyer');
    expect(await patch(id, { accounts: [] })).toMatchObject({ accountId: null, title: null, accounts: null });
  });

  it('removing the primary link among several makes the next one primary, with its title', async () => {
    const { id } = await create({
      accounts: [
        { id: acme, title: 'Buyer' },
        { id: globex, title: 'Adviser' },
      ],
    });
    const left = await patch(id, { accounts: [{ id: globex, title: 'Adviser' }] });
    expect(left).toMatchObject({ accountId: globex, title: 'Adviser' });
    expect(await patch(id, { accountId: null })).toMatchObject({ accountId: null, title: null });
  });

  it('a title that was typed stays when the account goes', async () => {
    const { id } = await create({ accountId: acme, title: 'Director' });
    expect(await patch(id, { accountId: null })).toMatchObject({ accountId: null, title: 'Director' });
  });

  it('a new title is the primary link’s too, where it has one', async () => {
    const { id } = await create({
      accounts: [
        { id: acme, title: 'Buyer' },
        { id: globex, title: 'Adviser' },
      ],
    });
    const { accounts } = await patch(id, { title: 'Head buyer' });
    expect(accounts.map(({ title }: { title: string }) => title)).toEqual(['Head buyer', 'Adviser']);
  });

  it('undoing the change of account puts the links back', async () => {
    const { id } = await create({ accountId: acme });
    await patch(id, { accountId: globex });
    const { body } = await admin.get(`/contacts/${id}/history`);
    await admin.post(`/operations/${body.data[0].operationId}/undo`);
    const { data } = (await admin.get(`/contacts/${id}`)).body;
    expect(data.accountId).toBe(acme);
    expect(data.accounts).toMatchObject([{ id: acme, isPrimary: true }]);
  });
});
