import { assertMay } from '#core/engine/access/access.ts';
import type { Engine } from '#core/engine/engine.ts';
import { compileAggregate } from '#core/engine/query/aggregate.ts';
import type { Scope } from '#core/engine/query/row.ts';
import { bind } from '#core/kit/sql.ts';
import type { AnsweredReport } from './answer.ts';
import { askChart } from './chart.ts';
import type { ReportDefinition } from './definition.ts';
import { askFigures } from './figures.ts';
import { firstPeriod } from './first-period.ts';
import type { Asked, GroupRow, Question } from './question.ts';
import { readAsked } from './read-asked.ts';
import { summarize } from './summarize.ts';

/**
 * The report as this person may see it: rows that are hidden from them are in no figure. Throws 403 when they may read
 * no record of its object, 400 when what is asked is unknown.
 */
export async function answerReport(
  engine: Engine,
  scope: Scope,
  definition: ReportDefinition,
  query: Record<string, unknown>,
): Promise<AnsweredReport> {
  const object = scope.model.object(definition.object);
  const { principal } = scope;
  assertMay(principal, object, 'read');
  const { period: wanted, narrowed } = readAsked(query, definition, scope);
  const period = wanted ?? (await firstPeriod(engine, scope, object, definition));
  const asked: Asked = { scope, object, period, narrowed };

  const figures = askFigures(definition.figures, asked);
  const omissions = askFigures(definition.omissions, asked);
  const charts = definition.sections.map((section) => section.charts.map((chart) => askChart(chart, asked)));
  const answers = await readTogether(engine, asked, [figures, omissions, ...charts.flat()]);

  return {
    ...summarize(definition),
    currency: principal.currency,
    timeZone: principal.timeZone,
    asOf: new Date(principal.now).toISOString(),
    period,
    figures: answers(figures),
    sections: definition.sections.map(({ id, title }, index) => ({ id, title, charts: charts[index]!.map(answers) })),
    omissions: answers(omissions),
  };
}

/** Every question in one round trip; gives what answers each. */
async function readTogether(engine: Engine, { scope, object }: Asked, questions: Question<unknown>[]) {
  const { principal } = scope;
  const statements = questions
    .flatMap(({ requests }) => requests)
    .map((request) => {
      const { text, values } = compileAggregate(object, request, scope);
      return { text, values: bind(values, principal) };
    });
  const results = await engine.database.readAll(principal.workspaceId, statements);
  const rows = results.map((result) => result.map(([entry]) => JSON.parse(entry!) as GroupRow));
  const starts = new Map<Question<unknown>, number>();
  let next = 0;
  for (const question of questions) {
    starts.set(question, next);
    next += question.requests.length;
  }
  return <Answer>(question: Question<Answer>): Answer => {
    const start = starts.get(question as Question<unknown>)!;
    return question.answer(rows.slice(start, start + question.requests.length));
  };
}
