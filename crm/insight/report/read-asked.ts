import type { FilterNode } from '#core/engine/query/filter.ts';
import type { Scope } from '#core/engine/query/row.ts';
import { badRequest } from '#core/kit/problem.ts';
import type { AnsweredPeriod } from './answer.ts';
import type { ReportDefinition } from './definition.ts';
import { resolvePeriod } from './period.ts';

export interface AskedOfReport {
  /** Undefined: the one worth showing first. */
  period: AnsweredPeriod | undefined;
  narrowed: FilterNode[];
}

const periodParameters = ['period', 'from', 'to'];

/** Reads `?period=thisQuarter&ownerId=…`. Throws a 400 that names what is unknown or malformed. */
export function readAsked(query: Record<string, unknown>, { filters }: ReportDefinition, scope: Scope): AskedOfReport {
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(query)) {
    if (![...periodParameters, ...filters].includes(name))
      throw badRequest('unknown_parameter', `There is no parameter "${name.slice(0, 60)}".`, name.slice(0, 60));
    if (typeof value !== 'string') throw badRequest('invalid_parameter', `${name} is given once, as text.`, name);
    if (value !== '') given.set(name, value);
  }
  const [period, from, to] = periodParameters.map((name) => given.get(name));
  return {
    period: resolvePeriod({ ...(period && { period }), ...(from && { from }), ...(to && { to }) }, scope.principal),
    narrowed: filters.flatMap((field): FilterNode[] => {
      const values = given.get(field)?.split(',').filter(Boolean) ?? [];
      if (values.length === 0) return [];
      return values.length === 1 ? [{ field, op: 'eq', value: values[0] }] : [{ field, op: 'in', value: values }];
    }),
  };
}
