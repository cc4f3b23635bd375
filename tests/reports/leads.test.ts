import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnsweredReport } from '#crm/insight/report/answer.ts';
import { allOf } from '#crm/insight/report/filters.ts';
import { type Client, startTestServer, type TestServer } from '../fixtures/server.ts';

let server: TestServer;
let admin: Client;
let report: AnsweredReport;
beforeAll(async () => {
  server = await startTestServer();
  ({ admin } = await server.newWorkspace());
  const lead = (status: string, source: string | null) => admin.post('/leads', { lastName: status, status, source });
  for (const source of ['website', 'website', null]) await lead('qualified', source);
  await lead('unqualified', 'website');
  await lead('working', 'referral');
  report = (await admin.get('/reports/leads')).body.data;
});
afterAll(() => server.close());

describe('figures of leads', () => {
  it('are those worked out by hand', () => {
    const figures = Object.fromEntries(report.figures.map(({ id, value }) => [id, value]));
    expect(figures).toEqual({ leadCount: 5, qualifiedCount: 3, qualificationRate: 75, undecidedCount: 1 });
    expect(report.period.name).toBe('thisYear');
  });

  it('divide by source what was decided there; where nothing was, there is no rate', () => {
    const [{ charts }] = report.sections as [AnsweredReport['sections'][0]];
    const rates = charts.find(({ id }) => id === 'rateBySource')!;
    const rows = rates.rows.map(({ keys, values }) => [keys[0], ...values]);
    expect(rows).toEqual([
      [null, 100, 1, 1],
      ['website', 66.67, 2, 3],
      ['referral', null, 0, 1],
    ]);
  });

  it('list exactly the leads that were counted, by the month in which they were written down', async () => {
    for (const chart of report.sections.flatMap(({ charts }) => charts))
      for (const row of chart.rows)
        for (const [index, { unit, filter: only }] of chart.series.entries()) {
          if (unit !== 'count') continue;
          const filter = allOf(chart.filter, only, row.filter);
          const { body } = await admin.list('/leads', { filter, count: 'exact', limit: 1 });
          expect([chart.id, row.keys, body.page.count]).toEqual([chart.id, row.keys, row.values[index]]);
        }
  });
});
