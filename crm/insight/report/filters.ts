import type { FilterNode } from '#core/engine/query/filter.ts';

type Condition = Extract<FilterNode, { field: string }>;

/**
 * All of these hold, as few conditions as say so: nested "and" become one, and what another condition already says is
 * left out. The filter is read as a sentence where it is shown.
 */
export function allOf(...nodes: (FilterNode | null | undefined)[]): FilterNode {
  const flat = nodes.flatMap((node) => (!node ? [] : 'and' in node ? node.and : [node]));
  const distinct = [...new Map(flat.map((node) => [JSON.stringify(node), node])).values()];
  const needed = distinct.filter((node) => !distinct.some((other) => implies(other, node)));
  return needed.length === 1 ? needed[0]! : { and: needed };
}

/** "won" says "won or lost". */
function implies(node: FilterNode, implied: FilterNode): boolean {
  const [one, other] = [node as Partial<Condition>, implied as Partial<Condition>];
  if (one.field !== other.field || one.op !== 'eq' || other.op !== 'in') return false;
  return Array.isArray(other.value) && other.value.includes(one.value);
}
