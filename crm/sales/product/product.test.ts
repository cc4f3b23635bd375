import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe('product', () => {
  it('no two share a code, spaces and case aside', async () => {
    const { admin } = await server.newWorkspace();
    expect((await admin.post('/products', { name: 'A', code: 'GTX  1' })).body.data.code).toBe('GTX 1');
    const { status, body } = await admin.post('/products', { name: 'B', code: 'gtx 1' });
    expect([status, body.errors[0].path]).toEqual([409, 'code']);
  });

  it('costs in the currency of its price', async () => {
    const { admin } = await server.newWorkspace();
    await admin.post('/exchangeRates', { currency: 'USD', rate: '0.9', date: '2020-01-01' });
    const price = { amount: '10', currency: 'EUR' };
    const refused = await admin.post('/products', { name: 'A', price, cost: { amount: '5', currency: 'USD' } });
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, 'cost.currency']);
    expect((await admin.post('/products', { name: 'A', price, cost: { amount: '5', currency: 'EUR' } })).status).toBe(
      201,
    );
  });
});
