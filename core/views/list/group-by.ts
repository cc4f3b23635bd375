import type { FilterNode } from '#core/engine/query/filter.ts';
import type { BoardColumn, FieldMetadata } from '#core/fields/input.ts';
import { inputOf } from '#core/fields/inputs.ts';
import { findObject, type Metadata } from '#core/ui/client/metadata.ts';
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

/** Groups in the order in which people think of them: of choices and stages, of time, of names; none comes last. */
export function sortGroups(
  path: FieldPath,
  groups: Group[],
  compare: (a: string, b: string) => number,
  columns?: BoardColumn[],
): Group[] {
  const places = columns && new Map(columns.map(({ value }, index) => [value, index]));
  const placeOf = ({ key }: Group) => places?.get(key as string) ?? columns?.length ?? 0;
  const isNamed = inputOf(path.field).leadsTo !== undefined;
  return groups.toSorted((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return placeOf(a) - placeOf(b) || (isNamed ? compare(a.label, b.label) : 0);
  });
}

const useNoColumns = () => undefined;

/** Asks for an order where there is one to know: not for accounts, of which there are thousands in no order. */
export function columnsHook(
  metadata: Metadata,
  path: FieldPath | undefined,
): (field: FieldMetadata) => BoardColumn[] | undefined {
  if (!path) return useNoColumns;
  const { leadsTo, useColumns } = inputOf(path.field);
  const target = leadsTo && findObject(metadata, leadsTo(path.field) ?? '');
  return (target && !target.isSetup ? undefined : useColumns) ?? useNoColumns;
}
