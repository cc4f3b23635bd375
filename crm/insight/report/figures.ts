import type { AnsweredFigure, Days } from './answer.ts';
import type { Metric, Population } from './definition.ts';
import { allOf } from './filters.ts';
import { type Asked, countedBy, type GroupRow, narrow, partsOf, type Question, within } from './question.ts';
import { type Sums, workOut } from './work-out.ts';

/**
 * The figures, each beside that of the period before. Those that look at the same records are measured in one pass
 * over them, both periods at once.
 */
export function askFigures(metrics: Metric[], asked: Asked): Question<AnsweredFigure[]> {
  const passes = [...new Set(metrics.map(({ of }) => of))].map((of) => makePass(of, metrics, asked));
  return {
    requests: passes.map(({ filter, measures }) => ({ filter, groupBy: [], measures })),
    answer: (results) => {
      const sumsOf = readSums(passes, results);
      const { currency } = asked.scope.principal;
      return metrics.map((metric) => {
        const { id, version, label, explain, unit, of, better = null } = metric;
        const before = sumsOf(metric, 'before');
        return {
          id,
          version,
          label,
          explain,
          unit,
          better,
          value: workOut(metric, sumsOf(metric, 'now')!, currency),
          previous: before ? workOut(metric, before, currency) : null,
          filter: allOf(narrow(of, asked, asked.period.days), countedBy(metric)),
        };
      });
    },
  };
}

type When = 'now' | 'before';

interface Pass {
  filter: ReturnType<typeof narrow>;
  measures: { operation: 'count' | 'sum'; field?: string; filter?: unknown }[];
  /** Which metric and period each measure is for. */
  places: { metric: Metric; when: When }[];
}

function makePass(of: Population, metrics: Metric[], asked: Asked): Pass {
  const { days, previous } = asked.period;
  const periods: [When, Days | null][] =
    of.date && previous
      ? [
          ['now', days],
          ['before', previous],
        ]
      : [['now', days]];
  const span = of.date && days && previous ? { from: previous.from, to: days.to } : days;
  const slots = metrics
    .filter((metric) => metric.of === of)
    .flatMap((metric) =>
      periods.flatMap(([when, span]) => partsOf(metric).map((part) => ({ metric, when, part, days: span }))),
    );
  return {
    filter: narrow(of, asked, span),
    measures: slots.map(({ part, days: span }) => {
      const only = [part.filter, periods.length > 1 ? within(of.date, span) : null].filter((node) => node);
      return { ...part, ...(only.length > 0 && { filter: allOf(...only) }) };
    }),
    places: slots,
  };
}

function readSums(passes: Pass[], results: GroupRow[][]) {
  const sums = new Map<Metric, Partial<Record<When, Sums>>>();
  passes.forEach(({ places }, pass) => {
    places.forEach(({ metric, when }, index) => {
      const found = sums.get(metric) ?? {};
      found[when] = [...(found[when] ?? []), results[pass]![0]!.values[index] ?? null];
      sums.set(metric, found);
    });
  });
  return (metric: Metric, when: When) => sums.get(metric)?.[when];
}
