import type { FilterNode } from '#core/engine/query/filter.ts';
import { inputOf } from '#core/fields/inputs.ts';
import type { FieldPath } from '../data/paths.ts';
import type { Group } from './items.ts';

/** Time falls into months; anything else is grouped by its value. */
export function groupingOf({ field }: FieldPath): string | undefined {
  return field.groupings.includes('month') ? 'month' : undefined;
}

const lastDay = (month: string) => {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10);
};

/** The condition that chooses the records of one group. */
export function groupCondition(path: FieldPath, key: unknown): FilterNode {
  if (key === null || key === undefined) return { field: path.path, op: 'empty' };
  if (groupingOf(path) === 'month') {
    const month = String(key).slice(0, 7);
    return { field: path.path, op: 'between', value: [`${month}-01`, lastDay(month)] };
  }
  return { field: path.path, op: 'eq', value: key };
}

export function bothOf(...filters: (FilterNode | undefined)[]): FilterNode | undefined {
  const given = filters.filter((filter) => filter !== undefined);
  return given.length > 1 ? { and: given } : given[0];
}

/** Fields whose values many records share. */
export function canGroup({ field }: FieldPath): boolean {
  return field.groupings.length > 0 && !field.isUnique;
}

/** Groups in the order in which people think of them: of the list of choices, of time, of names; none comes last. */
export function sortGroups(path: FieldPath, groups: Group[], compare: (a: string, b: string) => number): Group[] {
  const order = inputOf(path.field).groupOrder;
  const isNamed = inputOf(path.field).leadsTo !== undefined;
  return groups.toSorted((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    if (order) return order(a.key, path.field) - order(b.key, path.field);
    if (isNamed) return compare(a.label, b.label);
    return 0;
  });
}
