import type { FastifyInstance } from 'fastify';
import { levelOf } from '#core/engine/access/access.ts';
import type { Engine } from '#core/engine/engine.ts';
import { scopeOf } from '#core/engine/http/request.ts';
import { notFound } from '#core/kit/problem.ts';
import { answerReport } from './answer-report.ts';
import { loadReports } from './load-reports.ts';
import { summarize } from './summarize.ts';

/** The reports that there are, and one of them worked out for whoever asks. */
export default async function addReportRoutes(app: FastifyInstance, engine: Engine): Promise<void> {
  const reports = await loadReports();

  app.get('/reports', { config: { permission: 'signedIn' } }, async (request) => {
    const { model, principal } = await scopeOf(engine, request);
    const readable = reports.filter(({ object }) => levelOf(principal, model.object(object), 'read') !== 'none');
    return { data: readable.map(summarize) };
  });

  app.get('/reports/:id', { config: { permission: 'signedIn', cost: 5 } }, async (request) => {
    const { id } = request.params as { id: string };
    const report = reports.find((candidate) => candidate.id === id);
    if (!report) throw notFound('The report');
    const scope = await scopeOf(engine, request);
    return { data: await answerReport(engine, scope, report, request.query as Record<string, unknown>) };
  });
}
