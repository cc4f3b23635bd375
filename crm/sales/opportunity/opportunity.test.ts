import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../../tests/fixtures/server.ts';

let server: TestServer;
let admin: Client;
let stages: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ admin } = await server.newWorkspace());
  const { body } = await admin.list('/stages', { limit: 50 });
  stages = Object.fromEntries(body.data.map(({ name, id }: { name: string; id: string }) => [name, id]));
});

const create = async (values: object = {}) => {
  const { status, body } = await admin.post('/opportunities', { name: 'Deal', ...values });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.data;
};
const patch = async (id: string, values: object) => {
  const { status, body } = await admin.patch(`/opportunities/${id}`, values);
  return { status, ...body.data, paths: body.errors?.map(({ path }: { path: string }) => path) };
};
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const today = new Date().toISOString().slice(0, 10);

describe('stage', () => {
  it('a new deal begins in the first open stage of the default pipeline', async () => {
    const deal = await create();
    expect(deal).toMatchObject({ stageId: stages.Prospecting, category: 'open', probability: 10 });
    expect(deal.pipelineId).toBeTruthy();
  });

  it('changing the stage sets the probability unless the same change writes one', async () => {
    const { id } = await create();
    expect((await patch(id, { stageId: stages.Proposal })).probability).toBe(50);
    expect((await patch(id, { stageId: stages.Negotiation, probability: 60 })).probability).toBe(60);
  });

  it('a manual probability survives any other edit', async () => {
    const { id } = await create();
    await patch(id, { probability: 33 });
    expect((await patch(id, { name: 'Renamed', nextStep: 'Call' })).probability).toBe(33);
  });

  it('changing the pipeline alone moves to its first stage, and a stage brings its pipeline', async () => {
    const pipeline = (await admin.post('/pipelines', { name: 'Renewals' })).body.data;
    const stage = (await admin.post('/stages', { name: 'Due', pipelineId: pipeline.id, probability: 80 })).body.data;
    const deal = await create();
    expect(await patch(deal.id, { pipelineId: pipeline.id })).toMatchObject({ stageId: stage.id, probability: 80 });
    const back = await patch(deal.id, { stageId: stages.Proposal });
    expect(back.pipelineId).toBe(deal.pipelineId);
    const both = await patch(deal.id, { pipelineId: pipeline.id, stageId: stages.Negotiation });
    expect([both.status, both.paths]).toEqual([422, ['stageId']]);
  });

  it('requires the fields its stage names, and keeps them filled there', async () => {
    await admin.patch(`/stages/${stages.Proposal}`, { requiredFields: 'amount, closeDate' });
    const { id } = await create();
    const refused = await patch(id, { stageId: stages.Proposal });
    expect([refused.status, refused.paths]).toEqual([422, ['amount', 'closeDate']]);
    const moved = await patch(id, { stageId: stages.Proposal, amount: eur('10'), closeDate: today });
    expect(moved.status).toBe(200);
    expect((await patch(id, { amount: null })).paths).toEqual(['amount']);
  });

  it('keeps every move, with when it was entered and left', async () => {
    const { id } = await create();
    await patch(id, { stageId: stages.Proposal });
    await patch(id, { stageId: stages.Won });
    const filter = { field: 'opportunityId', op: 'eq', value: id };
    const { body } = await admin.list('/stageMoves', { filter, sort: 'enteredAt,id' });
    type Move = { fromStageId: string | null; toStageId: string; leftAt: string | null; movedById: string };
    const moves = (body.data as Move[]).map((move) => [move.fromStageId, move.toStageId, move.leftAt !== null]);
    expect(moves).toEqual([
      [null, stages.Prospecting, true],
      [stages.Prospecting, stages.Proposal, true],
      [stages.Proposal, stages.Won, false],
    ]);
    expect(body.data[0].movedById).toBe(admin.userId);
  });
});

describe('closing', () => {
  it('a lost deal needs a reason, and "other" a note', async () => {
    const { id } = await create();
    expect((await patch(id, { stageId: stages.Lost })).paths).toEqual(['lostReason']);
    expect((await patch(id, { stageId: stages.Lost, lostReason: 'other' })).paths).toEqual(['lostNote']);
    const lost = await patch(id, { stageId: stages.Lost, lostReason: 'price' });
    expect(lost).toMatchObject({ category: 'lost', lostReason: 'price', closeDate: today });
    expect((await patch(id, { lostReason: null })).paths).toEqual(['lostReason']);
  });

  it('an open deal has no reason for a loss', async () => {
    const { id } = await create();
    expect((await patch(id, { lostReason: 'price' })).paths).toEqual(['lostReason']);
  });

  it('keeps the last open stage, and reopening forgets how it ended', async () => {
    const { id } = await create({ stageId: stages.Negotiation });
    const lost = await patch(id, { stageId: stages.Lost, lostReason: 'other', lostNote: 'Moved away' });
    expect(lost.lastOpenStageId).toBe(stages.Negotiation);
    expect(lost.closedAt).toBeTruthy();
    const open = await patch(id, { stageId: stages.Negotiation });
    expect(open).toMatchObject({ closedAt: null, lostReason: null, lostNote: null, cycleDays: null, category: 'open' });
  });

  it('moving between won stages keeps the close date', async () => {
    const { id, pipelineId } = await create();
    const paid = (await admin.post('/stages', { name: 'Paid', pipelineId, category: 'won' })).body.data;
    expect(paid.probability).toBe(100);
    const won = await patch(id, { stageId: stages.Won, closeDate: '2025-03-01' });
    expect([won.closeDate, won.closedAt]).toEqual(['2025-03-01', '2025-03-01T12:00:00.000Z']);
    const moved = await patch(id, { stageId: paid.id });
    expect([moved.closeDate, moved.closedAt]).toEqual([won.closeDate, won.closedAt]);
  });

  it('counts the days from the first talks to the close', async () => {
    const { id } = await create({ startDate: '2025-01-01' });
    const won = await patch(id, { stageId: stages.Won, closeDate: '2025-03-01' });
    expect(won.cycleDays).toBe(59);
    const later = await create();
    expect((await patch(later.id, { stageId: stages.Won })).cycleDays).toBe(0);
  });

  it('moving the close date later counts a push, moving it earlier none', async () => {
    const { id } = await create({ closeDate: '2030-01-10' });
    expect((await patch(id, { closeDate: '2030-02-10' })).pushCount).toBe(1);
    expect((await patch(id, { closeDate: '2030-02-01' })).pushCount).toBe(1);
    const again = await patch(id, { closeDate: '2030-03-01' });
    expect(again).toMatchObject({ pushCount: 2, originalCloseDate: '2030-01-10' });
    expect((await patch(id, { stageId: stages.Won, closeDate: '2030-09-01' })).pushCount).toBe(2);
  });
});

describe('value', () => {
  it('weighs the amount by the probability: won counts in full, lost for nothing', async () => {
    const { id, weightedAmount } = await create({ amount: eur('1000.10'), stageId: stages.Qualification });
    expect(weightedAmount).toMatchObject({ amount: '250.03', currency: 'EUR', baseAmount: '250.03' });
    expect((await patch(id, { probability: 33 })).weightedAmount.amount).toBe('330.03');
    const won = await patch(id, { stageId: stages.Won, probability: 90 });
    expect(won.weightedAmount.amount).toBe('1000.10');
    const lost = await patch(id, { stageId: stages.Lost, probability: 40, lostReason: 'price' });
    expect(lost.weightedAmount.amount).toBe('0.00');
    expect((await patch(id, { amount: null })).weightedAmount).toBe(null);
  });

  it('weighs foreign money in the base currency, at the rate it was entered at', async () => {
    await admin.post('/exchangeRates', { currency: 'USD', rate: '0.9', date: '2020-01-01' });
    const { id, weightedAmount } = await create({ amount: { amount: '200', currency: 'USD' }, probability: 50 });
    expect(weightedAmount).toMatchObject({ amount: '90.00', currency: 'EUR' });
    await admin.post('/exchangeRates', { currency: 'USD', rate: '0.5', date: '2021-01-01' });
    expect((await patch(id, { probability: 100 })).weightedAmount.amount).toBe('180.00');
  });

  it('product lines add up to the amount, exactly, unless one is written', async () => {
    const product = (await admin.post('/products', { name: 'GTX Pro', price: eur('4821') })).body.data;
    const lines = [
      { productId: product.id, quantity: '3', discountPercent: 12.5 },
      { productId: product.id, quantity: '0.1', unitPrice: eur('0.3333') },
    ];
    const deal = await create({ products: lines });
    expect(deal.amount.amount).toBe('12655.16');
    expect(deal.productId).toBe(product.id);
    expect(deal.products[0].unitPrice.amount).toBe('4821.00');
    const written = await patch(deal.id, { products: lines.slice(0, 1), amount: eur('9000') });
    expect(written.amount.amount).toBe('9000.00');
    expect((await patch(deal.id, { name: 'Renamed' })).amount.amount).toBe('9000.00');
  });

  it('refuses to add up lines of several currencies', async () => {
    const product = (await admin.post('/products', { name: 'GTX Pro' })).body.data;
    const line = (currency: string) => ({ productId: product.id, unitPrice: { amount: '1', currency } });
    const { status, body } = await admin.post('/opportunities', { name: 'Deal', products: [line('EUR'), line('USD')] });
    expect([status, body.errors[0].path]).toEqual([422, 'products.1.unitPrice.currency']);
  });
});
