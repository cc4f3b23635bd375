import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import { InvalidValue } from '#core/kit/problem.ts';

export type Node = ASTNode;

const longest = 1000;
const deepest = 30;

const environment = new Environment({ unlistedVariablesAreDyn: true, limits: { maxAstNodes: 500, maxDepth: 120 } });

/** A formula is wrong, here: names the place by the text that stands there. */
export function wrong(code: string, message: string, node?: Node): InvalidValue {
  const source = node ? node.input.slice(node.range.start, node.range.end).slice(0, 80) : '';
  return new InvalidValue(code, source ? `${message} (in "${source}")` : message);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'op' in value;
}

/** The nodes directly under a node. */
export function children(node: Node): Node[] {
  if (node.op === 'value' || node.op === 'id') return [];
  const flatten = (value: unknown): Node[] =>
    isNode(value) ? [value] : Array.isArray(value) ? value.flatMap(flatten) : [];
  return flatten(node.args);
}

const chained = new Set(['+', '-', '*', '/', '&&', '||']);

/** A long sum is written flat and read as a deep tree; only a change of operator counts as a level. */
function checkDepth(node: Node, depth: number): void {
  if (depth > deepest) throw wrong('too_deep', `nests more than ${deepest} levels deep`);
  for (const child of children(node))
    checkDepth(child, child.op === node.op && chained.has(node.op) ? depth : depth + 1);
}

/** Parses CEL (Common Expression Language), within our limits. Throws InvalidValue. */
export function parseFormula(expression: string): Node {
  if (typeof expression !== 'string' || expression.trim() === '') throw wrong('no_formula', 'expects a formula');
  if (expression.length > longest) throw wrong('too_long', `takes at most ${longest} characters`);
  if (expression.includes('\0') || !expression.isWellFormed())
    throw wrong('bad_formula', 'has characters it must not have');
  let node: Node;
  try {
    node = environment.parse(expression).ast;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const place = error.range ? ` at character ${error.range.start + 1}` : '';
    throw wrong('bad_formula', `${error.summary || error.message.split('\n')[0]}${place}`);
  }
  checkDepth(node, 1);
  return node;
}

/** Names of fields that the formula mentions. */
export function namesIn(node: Node): string[] {
  const names = new Set<string>();
  const walk = (at: Node) => {
    if (at.op === 'id') names.add(at.args);
    for (const child of children(at)) walk(child);
  };
  walk(node);
  return [...names];
}

/** How many parts the formula has once every name is replaced by what stands for it. */
export function sizeOf(node: Node, sizeOfName: (name: string) => number): number {
  const own = node.op === 'id' ? sizeOfName(node.args) : 1;
  return children(node).reduce((size, child) => size + sizeOf(child, sizeOfName), own);
}
