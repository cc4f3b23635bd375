import type { Client, TestWorkspace } from '../fixtures/server.ts';

/** A few deals whose figures can be worked out by hand. Base currency EUR; one USD is worth 0.90. */
export interface Deals {
  admin: Client;
  ada: string;
  bob: string;
  stages: Record<string, string>;
  products: Record<'pro' | 'basic', string>;
  accounts: Record<'software' | 'food', string>;
}

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const usd = (amount: string) => ({ amount, currency: 'USD' });

export async function makeDeals({ admin, addUser }: TestWorkspace): Promise<Deals> {
  const create = async (path: string, values: object): Promise<string> => {
    const { status, body } = await admin.post(path, values);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.data.id;
  };
  await create('/exchangeRates', { currency: 'USD', rate: '0.9', date: '2020-01-01' });
  const ada = admin.userId;
  const bob = (await addUser('member', 'Bob')).userId;
  const listed = await admin.list('/stages', { limit: 50 });
  const stages = Object.fromEntries(listed.body.data.map(({ name, id }: { name: string; id: string }) => [name, id]));
  const products = {
    pro: await create('/products', { name: 'Pro' }),
    basic: await create('/products', { name: 'Basic' }),
  };
  const accounts = {
    software: await create('/accounts', { name: 'Soft', industry: 'software' }),
    food: await create('/accounts', { name: 'Food', industry: 'food' }),
  };
  const deal = (name: string, stage: string, ownerId: string, values: object) =>
    create('/opportunities', { name, stageId: stages[stage], ownerId, ...values });
  const won = (name: string, ownerId: string, startDate: string, closeDate: string, values: object = {}) =>
    deal(name, 'Won', ownerId, { startDate, closeDate, ...values });
  const lost = (name: string, ownerId: string, lostReason: string, closeDate: string, values: object = {}) =>
    deal(name, 'Lost', ownerId, { lostReason, closeDate, startDate: closeDate, ...values });

  const { pro, basic } = products;
  const { software, food } = accounts;
  await won('W1', ada, '2025-01-01', '2025-01-31', { amount: eur('1000'), productId: pro, accountId: software });
  await won('W2', ada, '2025-02-01', '2025-02-11', { amount: usd('200'), productId: basic, accountId: food });
  await won('W3', bob, '2025-02-10', '2025-02-20', { productId: pro, accountId: software });
  await won('W4', bob, '2024-12-01', '2024-12-15', { amount: eur('500') });
  const undated = await won('W5', bob, '2025-01-01', '2025-01-02', { amount: eur('300') });
  await admin.patch(`/opportunities/${undated}`, { closeDate: null, startDate: null });
  await lost('L1', ada, 'price', '2025-01-10', { amount: eur('400') });
  await lost('L2', bob, 'competitor', '2025-03-05', { amount: eur('100') });
  await lost('L3', bob, 'price', '2025-03-06');
  await deal('O1', 'Prospecting', ada, { amount: eur('1000') });
  await deal('O2', 'Proposal', bob, { amount: eur('2000') });
  await deal('O3', 'Proposal', bob, { amount: usd('100') });
  await deal('O4', 'Prospecting', bob, {});
  return { admin, ada, bob, stages, products, accounts };
}
