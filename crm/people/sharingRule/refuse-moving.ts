import type { ObjectModel } from '#core/engine/model/model.ts';
import { workspaceParam } from '#core/fields/late.ts';
import { badRequest } from '#core/kit/problem.ts';
import { Late, render, type Sql } from '#core/kit/sql.ts';

const moving =
  'looks beyond the record: a rule cannot ask for "me", a moving date, a computed value or a related record';

type Node = { and?: Node[]; or?: Node[]; not?: Node; field?: string };

/**
 * Throws 400 for a filter whose answer can change without the record being written. What such a rule opens could not be
 * closed in the moment in which it no longer holds. `compiled` is the filter as SQL.
 */
export function refuseMoving(filter: unknown, object: ObjectModel, compiled: Sql): void {
  const isLate = render(compiled).values.some(
    (value) => value instanceof Late && value !== (workspaceParam as unknown),
  );
  if (isLate || fieldsOf(filter as Node).some((path) => isBeyond(path, object)))
    throw badRequest('moving_filter', moving, 'filter');
}

function fieldsOf({ and, or, not, field }: Node): string[] {
  return [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].flatMap(fieldsOf).concat(field ?? []);
}

function isBeyond(path: string, object: ObjectModel): boolean {
  const [head, part] = path.split('.');
  const field = object.fields.get(head!);
  if (!field || field.type.isDerived) return true;
  return part !== undefined && !field.type.subfields?.(field)[part];
}
