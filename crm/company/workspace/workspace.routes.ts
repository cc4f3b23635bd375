import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { appendAudit, recordAudit } from '#core/engine/audit/append-audit.ts';
import { auditOf } from '#core/engine/audit/audit-event.ts';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { principalOf } from '#core/engine/http/request.ts';
import { undoOperation } from '#core/engine/operations/undo.ts';
import type { Services } from '#core/engine/services.ts';
import { readCurrency } from '#core/fields/money/money.field.ts';
import { InvalidValue, invalid, Problem } from '#core/kit/problem.ts';

const changes = z.strictObject({
  name: z.string().trim().min(1).max(200).optional(),
  currency: z.string().optional(),
  timeZone: z.string().max(60).optional(),
  country: z.string().length(2).toUpperCase().optional(),
  locale: z.enum(['en', 'fr']).optional(),
  fiscalYearStart: z.number().int().min(1).max(12).optional(),
});

const columns = `id, name, currency, time_zone as "timeZone", country, locale, fiscal_year_start as "fiscalYearStart", sample_operation_id is not null as "hasSampleData", created_at as "createdAt"`;

function check({ currency, timeZone }: z.infer<typeof changes>): void {
  try {
    if (currency !== undefined) readCurrency(currency);
  } catch (error) {
    if (error instanceof InvalidValue) throw invalid([{ path: 'currency', code: error.code, message: error.message }]);
    throw error;
  }
  try {
    if (timeZone !== undefined) new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw invalid([{ path: 'timeZone', code: 'unknown_time_zone', message: 'is not a time zone' }]);
  }
}

/** The company itself: name, base currency, zone, fiscal year. */
export default function addWorkspaceRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  app.get('/workspace', { config: { permission: 'signedIn' } }, async (request) => {
    const [workspace] = await engine.database.queryGlobal(`select ${columns} from data.workspace where id = $1`, [
      principalOf(request).workspaceId,
    ]);
    return { data: workspace };
  });

  app.patch('/workspace', { config: { permission: 'settings:company' } }, async (request) => {
    const principal = principalOf(request);
    const { workspaceId, currency } = principal;
    const given = readBody(changes, request.body);
    check(given);
    if (given.currency && given.currency !== currency) {
      const used = await engine.database.query(
        workspaceId,
        'select 1 from read.opportunity where workspace_id = $1 and amount_base is not null limit 1',
        [workspaceId],
      );
      if (used.length > 0)
        throw new Problem(
          409,
          'currency_in_use',
          'Amounts have been recorded in the base currency; it can no longer be changed.',
          {
            errors: [{ path: 'currency', code: 'currency_in_use', message: 'is in use' }],
          },
        );
    }
    const change = appendAudit(auditOf(principal, 'settings.changed', { details: { what: 'company', given } }));
    const workspace = await engine.database.transact(workspaceId, async (transaction) => {
      transaction.queue(change);
      const [changed] = await transaction.query(
        `update data.workspace set name = coalesce($2, name), currency = coalesce($3, currency), time_zone = coalesce($4, time_zone), country = coalesce($5, country),
         locale = coalesce($6, locale), fiscal_year_start = coalesce($7, fiscal_year_start) where id = $1 returning ${columns}`,
        [
          workspaceId,
          given.name ?? null,
          given.currency?.toUpperCase() ?? null,
          given.timeZone ?? null,
          given.country ?? null,
          given.locale ?? null,
          given.fiscalYearStart ?? null,
        ],
      );
      return changed;
    });
    await services.announce({ kind: 'model', workspaceId });
    return { data: workspace };
  });

  app.delete('/workspace/sample-data', { config: { permission: 'settings:company' } }, async (request) => {
    const principal = principalOf(request);
    const [workspace] = await engine.database.queryGlobal<{ operation: string | null }>(
      'select sample_operation_id as operation from data.workspace where id = $1',
      [principal.workspaceId],
    );
    if (!workspace?.operation) throw new Problem(409, 'no_sample_data', 'There is no sample data here.');
    await recordAudit(engine.database, auditOf(principal, 'settings.deleted', { details: { what: 'sample-data' } }));
    const result = await undoOperation(engine, principal, workspace.operation);
    await engine.database.queryGlobal('update data.workspace set sample_operation_id = null where id = $1', [
      principal.workspaceId,
    ]);
    return { data: { removed: result.undone } };
  });
}
