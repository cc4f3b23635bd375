import type { FilterNode } from '#core/engine/query/filter.ts';

export type Condition = Extract<FilterNode, { field: string }>;
export type Join = 'and' | 'or';
/** Indexes from the root down to a node. */
export type NodePath = number[];

export function isCondition(node: FilterNode): node is Condition {
  return 'field' in node;
}

export function joinOf(node: FilterNode): Join | undefined {
  if ('and' in node) return 'and';
  if ('or' in node) return 'or';
  return undefined;
}

export function childrenOf(node: FilterNode): FilterNode[] {
  if ('and' in node) return node.and;
  if ('or' in node) return node.or;
  if ('not' in node) return [node.not];
  return [];
}

function withChildren(node: FilterNode, children: FilterNode[]): FilterNode {
  if ('or' in node) return { or: children };
  if ('not' in node) return { not: children[0]! };
  return { and: children };
}

/** The filter as a list of things joined by a word, which is how it is drawn. */
export function toRoot(filter: FilterNode | undefined): FilterNode {
  if (!filter) return { and: [] };
  return joinOf(filter) ? filter : { and: [filter] };
}

/** Without groups that hold nothing or only one thing; undefined when nothing is left. */
export function simplify(node: FilterNode | undefined): FilterNode | undefined {
  if (!node || isCondition(node)) return node;
  const children = childrenOf(node).flatMap((child) => simplify(child) ?? []);
  if (children.length === 0) return undefined;
  if (joinOf(node) && children.length === 1) return children[0];
  return withChildren(node, children);
}

/** Changes the node at the path; undefined removes it. */
export function changeAt(
  node: FilterNode,
  path: NodePath,
  change: (node: FilterNode) => FilterNode | undefined,
): FilterNode | undefined {
  const [index, ...rest] = path;
  if (index === undefined) return change(node);
  const children = childrenOf(node).flatMap((child, position) => {
    if (position !== index) return [child];
    const changed = changeAt(child, rest, change);
    return changed ? [changed] : [];
  });
  if (children.length === 0 && !joinOf(node)) return undefined;
  return withChildren(node, children);
}

export function addTo(root: FilterNode, group: NodePath, node: FilterNode): FilterNode {
  return changeAt(root, group, (found) => withChildren(found, [...childrenOf(found), node])) ?? root;
}

/** "and" becomes "or" between all members of the group. */
export function toggleJoin(root: FilterNode, group: NodePath): FilterNode {
  return changeAt(root, group, (found) => ('and' in found ? { or: found.and } : { and: childrenOf(found) })) ?? root;
}

/** Puts a condition in brackets of its own, joined by the other word, for a second one to join it. */
export function bracket(root: FilterNode, path: NodePath): FilterNode {
  const parent = path.slice(0, -1).reduce<FilterNode>((node, index) => childrenOf(node)[index]!, root);
  const inner: Join = joinOf(parent) === 'or' ? 'and' : 'or';
  return changeAt(root, path, (node) => (inner === 'or' ? { or: [node] } : { and: [node] })) ?? root;
}

/** Whether there is something to compare with, so that the condition can be asked. */
export function isComplete(takes: string, value: unknown): boolean {
  if (takes === 'nothing') return true;
  if (takes === 'values') return Array.isArray(value) && value.length > 0;
  if (takes === 'range')
    return (
      Array.isArray(value) &&
      value.length === 2 &&
      value.every((side) => side !== null && side !== undefined && side !== '')
    );
  return value !== undefined && value !== null && value !== '';
}
