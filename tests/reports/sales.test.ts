import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnsweredChart, AnsweredFigure, AnsweredReport } from '#crm/insight/report/answer.ts';
import { allOf } from '#crm/insight/report/filters.ts';
import { startTestServer, type TestServer } from '../fixtures/server.ts';
import { type Deals, makeDeals } from './deals.ts';

let server: TestServer;
let deals: Deals;
beforeAll(async () => {
  server = await startTestServer();
  deals = await makeDeals(await server.newWorkspace());
});
afterAll(() => server.close());

/** Asked for the quarter in which most of the deals closed, unless told otherwise. */
const ask = async (
  query: Record<string, string> = { from: '2025-01-01', to: '2025-03-31' },
): Promise<AnsweredReport> => {
  const { status, body } = await deals.admin.list('/reports/sales', query);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.data;
};
const figuresOf = ({ figures }: AnsweredReport) =>
  Object.fromEntries(figures.map(({ id, value, previous }) => [id, [value, previous]]));
const chartsOf = ({ sections }: AnsweredReport) => sections.flatMap(({ charts }) => charts);
const chartOf = (report: AnsweredReport, id: string) => chartsOf(report).find((chart) => chart.id === id)!;
const rowsOf = (report: AnsweredReport, id: string) =>
  chartOf(report, id).rows.map(({ labels, values }) => [
    ...labels.map((label) => (label && typeof label === 'object' ? label.en : label)),
    ...values,
  ]);
const totalsOf = (report: AnsweredReport, id: string) => chartOf(report, id).series.map(({ total }) => total);

describe('figures of sales', () => {
  it('are those worked out by hand, beside those of the months before', async () => {
    const report = await ask();
    expect(report.period).toEqual({
      name: 'custom',
      days: { from: '2025-01-01', to: '2025-03-31' },
      previous: { from: '2024-10-01', to: '2024-12-31' },
    });
    expect(figuresOf(report)).toEqual({
      wonValue: ['1180.00', '500.00'],
      wonCount: [3, 1],
      lostCount: [3, 0],
      winRate: [50, 100],
      averageDeal: ['590.00', '500.00'],
      averageCycle: [16.7, 14],
      openValue: ['3090.00', null],
      weightedValue: ['1145.00', null],
    });
  });

  it('add up mixed currencies in the base currency, and say which', async () => {
    const report = await ask({ from: '2025-02-01', to: '2025-02-28' });
    expect([report.currency, figuresOf(report).wonValue![0]]).toEqual(['EUR', '180.00']);
  });

  it('of all time include deals without a date; of a period they do not, and their number is shown', async () => {
    const all = await ask({ period: 'all' });
    expect(all.period).toEqual({ name: 'all', days: null, previous: null });
    expect(figuresOf(all)).toMatchObject({ wonValue: ['1980.00', null], wonCount: [5, null], winRate: [62.5, null] });
    const omitted = ({ omissions }: AnsweredReport) => omissions.map(({ id, value }) => [id, value]);
    expect(omitted(await ask())).toEqual([
      ['undated', 1],
      ['wonWithoutAmount', 1],
      ['openWithoutAmount', 1],
    ]);
  });

  it('that divide by nothing are empty, not zero', async () => {
    const report = await ask({ from: '2020-01-01', to: '2020-01-31' });
    expect(figuresOf(report)).toMatchObject({
      wonValue: ['0.00', '0.00'],
      wonCount: [0, 0],
      winRate: [null, null],
      averageDeal: [null, null],
      averageCycle: [null, null],
    });
  });

  it('are narrowed by owner, by "me", by team and by pipeline', async () => {
    const bobs = await ask({ from: '2025-01-01', to: '2025-03-31', ownerId: deals.bob });
    expect(figuresOf(bobs)).toMatchObject({ wonCount: [1, 1], lostCount: [2, 0], winRate: [33.33, 100] });
    expect(figuresOf(await ask({ period: 'all', ownerId: 'me' })).wonValue).toEqual(['1180.00', null]);
    const both = await ask({ period: 'all', ownerId: `${deals.ada},${deals.bob}` });
    expect(figuresOf(both).wonCount).toEqual([5, null]);
    const other = (await deals.admin.post('/pipelines', { name: 'Renewals' })).body.data.id;
    expect(figuresOf(await ask({ period: 'all', pipelineId: other })).wonCount).toEqual([0, null]);
    const team = (await deals.admin.post('/teams', { name: 'North' })).body.data.id;
    expect(figuresOf(await ask({ period: 'all', teamId: team })).openValue).toEqual(['0.00', null]);
  });
});

describe('charts of sales', () => {
  it('pipeline by stage: every step in its order, weighted by each deal’s own probability', async () => {
    const report = await ask();
    expect(rowsOf(report, 'pipelineByStage')).toEqual([
      ['Prospecting', '1000.00', '100.00', 2],
      ['Proposal', '2090.00', '1045.00', 2],
    ]);
    expect(totalsOf(report, 'pipelineByStage')).toEqual(['3090.00', '1145.00', 4]);
  });

  it('pipeline by owner, split by stage', async () => {
    const report = await ask();
    expect(rowsOf(report, 'pipelineByOwner')).toEqual([
      ['Ada Admin', 'Prospecting', '1000.00', '100.00', 1],
      ['Bob', 'Prospecting', '0.00', '0.00', 1],
      ['Bob', 'Proposal', '2090.00', '1045.00', 1 + 1],
    ]);
    const [, split] = chartOf(report, 'pipelineByOwner').dimensions;
    expect(split!.items!.map(({ label }) => label)).toEqual(['Prospecting', 'Proposal']);
  });

  it('stages of the same name are told apart by their pipeline', async () => {
    const workspace = await server.newWorkspace();
    const { admin } = workspace;
    const pipelineId = (await admin.post('/pipelines', { name: 'Renewals', position: 9 })).body.data.id;
    const again = (await admin.post('/stages', { name: 'Prospecting', pipelineId })).body.data.id;
    await admin.post('/opportunities', { name: 'First' });
    const named = async () =>
      chartOf((await admin.get('/reports/sales')).body.data, 'pipelineByStage').rows.map(({ labels }) => labels[0]);
    expect(await named()).toEqual(['Prospecting']);
    await admin.post('/opportunities', { name: 'Second', stageId: again });
    expect(await named()).toEqual(['Prospecting (Sales)', 'Prospecting (Renewals)']);
  });

  it('won by month: a month without a win is a row of nothing', async () => {
    const report = await ask();
    expect(rowsOf(report, 'wonByMonth')).toEqual([
      ['2025-01-01', '1000.00', 1, '1000.00'],
      ['2025-02-01', '180.00', 2, '180.00'],
      ['2025-03-01', '0.00', 0, null],
    ]);
    expect(totalsOf(report, 'wonByMonth')).toEqual(['1180.00', 3, '590.00']);
    expect(rowsOf(await ask({ period: 'all' }), 'wonByMonth')).toEqual([
      ['2024-12-01', '500.00', 1, '500.00'],
      ['2025-01-01', '1000.00', 1, '1000.00'],
      ['2025-02-01', '180.00', 2, '180.00'],
      [null, '300.00', 1, '300.00'],
    ]);
  });

  it('by owner: value, number, average and cycle; win rate with what it is made of', async () => {
    const report = await ask();
    expect(rowsOf(report, 'wonByOwner')).toEqual([
      ['Ada Admin', '1180.00', 2, '590.00', 20],
      ['Bob', '0.00', 1, null, 10],
    ]);
    expect(rowsOf(report, 'winRateByOwner')).toEqual([
      ['Ada Admin', 66.67, 2, 1],
      ['Bob', 33.33, 1, 2],
    ]);
    // The whole is divided once: the average of 66.67 and 33.33 is right only by chance.
    expect(totalsOf(report, 'winRateByOwner')).toEqual([50, 3, 3]);
  });

  it('lost reasons, most frequent first', async () => {
    expect(rowsOf(await ask(), 'lostReasons')).toEqual([
      ['Price', 2, '400.00'],
      ['Chose a competitor', 1, '100.00'],
    ]);
  });

  it('by product and by industry of the account, deals without either under none', async () => {
    const report = await ask({ period: 'all' });
    expect(rowsOf(report, 'wonByProduct')).toEqual([
      ['Pro', '1000.00', 2, '1000.00'],
      [null, '800.00', 2, '400.00'],
      ['Basic', '180.00', 1, '180.00'],
    ]);
    expect(rowsOf(report, 'wonByIndustry')).toEqual([
      ['Software', '1000.00', 2, '1000.00'],
      [null, '800.00', 2, '400.00'],
      ['Food and beverages', '180.00', 1, '180.00'],
    ]);
  });
});

describe('drill-through', () => {
  const listed = async (filter: unknown) => {
    const query = { filter, fields: 'id,amount,cycleDays', limit: 100, count: 'exact' };
    const { status, body } = await deals.admin.list('/opportunities', query);
    expect(status, JSON.stringify(body)).toBe(200);
    return body.data as { amount: { baseAmount: string } | null }[];
  };
  /** What the records that were listed say the figure should be, where a look at them is enough to tell. */
  const check = async (
    where: string,
    { unit, id }: Pick<AnsweredFigure, 'unit' | 'id'>,
    value: unknown,
    filter: unknown,
  ) => {
    const found = await listed(filter);
    const sum = found.reduce((total, { amount }) => total + Number(amount?.baseAmount ?? 0), 0);
    if (unit === 'count') expect([where, value]).toEqual([where, found.length]);
    if (['wonValue', 'lostValue', 'openValue'].includes(id)) expect([where, value]).toEqual([where, sum.toFixed(2)]);
    if (id === 'averageDeal' && value !== null)
      expect([where, value]).toEqual([where, (sum / found.length).toFixed(2)]);
    if (value === null) expect([where, found.length]).toEqual([where, 0]);
  };
  const checkChart = async (chart: AnsweredChart) => {
    for (const row of chart.rows)
      for (const [index, series] of chart.series.entries()) {
        const filter = allOf(chart.filter, series.filter, row.filter);
        await check(`${chart.id} ${row.labels} ${series.id}`, series, row.values[index], filter);
      }
  };

  const queries: Record<string, string>[] = [
    { from: '2025-01-01', to: '2025-03-31' },
    { from: '2025-01-15', to: '2025-02-15' },
    { period: 'all' },
    { period: 'all', ownerId: 'me' },
  ];

  it.each(queries)('lists exactly the records that were counted: %o', async (query) => {
    const report = await ask(query);
    for (const figure of [...report.figures, ...report.omissions])
      await check(figure.id, figure, figure.value, figure.filter);
    for (const chart of chartsOf(report)) await checkChart(chart);
  });

  it('is exact for the deals of an account in the trash too', async () => {
    const { admin } = deals;
    await admin.delete(`/accounts/${deals.accounts.food}`);
    const report = await ask({ period: 'all' });
    await admin.post(`/accounts/${deals.accounts.food}/restoration`);
    const found = rowsOf(report, 'wonByIndustry').map(([label]) => label);
    expect(found).toEqual(['Software', null]);
  });

  it('says as little as finds them', async () => {
    const report = await ask();
    const won = report.figures.find(({ id }) => id === 'wonCount')!;
    expect(won.filter).toEqual({
      and: [
        { field: 'closeDate', op: 'between', value: ['2025-01-01', '2025-03-31'] },
        { field: 'category', op: 'eq', value: 'won' },
      ],
    });
  });
});

describe('asking for a report', () => {
  it('lists the reports that there are', async () => {
    const { body } = await deals.admin.get('/reports');
    expect(body.data[0]).toMatchObject({ id: 'sales', object: 'opportunity', title: { en: 'Sales', fr: 'Ventes' } });
  });

  it('shows all time where this year has nothing', async () => {
    expect((await ask({})).period.name).toBe('all');
    const { admin } = await server.newWorkspace();
    const stages = (await admin.list('/stages', { limit: 50 })).body.data;
    const won = stages.find(({ category }: { category: string }) => category === 'won').id;
    await admin.post('/opportunities', { name: 'Now', stageId: won });
    expect((await admin.get('/reports/sales')).body.data.period.name).toBe('thisYear');
  });

  it.each([
    ['period=nextMillennium', 'unknown_period'],
    ['from=2025-01-01', 'invalid_period'],
    ['from=2025-02-30&to=2025-03-01', 'invalid_period'],
    ['from=2025-03-01&to=2025-02-01', 'invalid_period'],
    ['ownerId=somebody', 'invalid_filter_value'],
    ['owner=me', 'unknown_parameter'],
    ['period=all&period=thisYear', 'invalid_parameter'],
  ])('refuses ?%s with the place named', async (query, code) => {
    const { status, body } = await deals.admin.get(`/reports/sales?${query}`);
    expect([status, body.code]).toEqual([400, code]);
  });

  it('is not found when there is none', async () => {
    expect((await deals.admin.get('/reports/nothing')).status).toBe(404);
  });

  it('counts nothing of another workspace', async () => {
    const { admin } = await server.newWorkspace();
    const { body } = await admin.get('/reports/sales?period=all');
    expect(figuresOf(body.data)).toMatchObject({
      wonValue: ['0.00', null],
      wonCount: [0, null],
      openValue: ['0.00', null],
    });
    expect(chartsOf(body.data).flatMap(({ rows }) => rows)).toEqual([]);
  });
});
