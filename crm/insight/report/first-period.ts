import type { Engine } from '#core/engine/engine.ts';
import type { ObjectModel } from '#core/engine/model/model.ts';
import { compileCount } from '#core/engine/query/list.ts';
import type { Scope } from '#core/engine/query/row.ts';
import { bind } from '#core/kit/sql.ts';
import type { AnsweredPeriod } from './answer.ts';
import type { ReportDefinition } from './definition.ts';
import { allOf } from './filters.ts';
import { resolvePeriod } from './period.ts';
import { within } from './question.ts';

/** This year where it has anything to show, else all time: who has just brought in years of history wants to see it. */
export async function firstPeriod(
  engine: Engine,
  scope: Scope,
  object: ObjectModel,
  { dated }: ReportDefinition,
): Promise<AnsweredPeriod> {
  const { principal } = scope;
  const year = resolvePeriod({ period: 'thisYear' }, principal)!;
  const filter = allOf(dated.filter, within(dated.date, year.days));
  const { text, values } = compileCount(object, { filter, limit: 1 }, scope, 1);
  const [row] = await engine.database.read(principal.workspaceId, { text, values: bind(values, principal) });
  return Number(row![0]) > 0 ? year : resolvePeriod({ period: 'all' }, principal)!;
}
