import { scimProblem } from './scim.ts';

export interface Comparison {
  /** In lower case. */
  attribute: string;
  value: string;
}

const comparison = /^\s*([a-z][\w.]*(?:\[[^\]]*\](?:\.\w+)?)?)\s+eq\s+("(?:[^"\\]|\\.)*"|true|false)\s*/i;

/**
 * What identity providers ask to find one of theirs: `userName eq "x"`, several joined by `and`. Throws
 * 400 invalidFilter for the rest of RFC 7644's language, which none of them uses to provision.
 */
export function readFilter(filter: unknown): Comparison[] {
  if (filter === undefined || filter === '') return [];
  const refuse = () => scimProblem(400, 'invalidFilter', 'Filters compare with eq and join with and.');
  if (typeof filter !== 'string' || filter.length > 1000) throw refuse();
  const found: Comparison[] = [];
  for (let rest = filter; ; ) {
    const match = comparison.exec(rest);
    if (!match) throw refuse();
    const literal = match[2]!;
    const value = literal.startsWith('"') ? readText(literal, refuse) : literal.toLowerCase();
    found.push({ attribute: match[1]!.toLowerCase().replace(/\[[^\]]*\]/, ''), value });
    rest = rest.slice(match[0].length);
    if (rest === '') return found;
    if (!/^and\s/i.test(rest)) throw refuse();
    rest = rest.slice(3);
  }
}

function readText(literal: string, refuse: () => Error): string {
  try {
    return JSON.parse(literal);
  } catch {
    throw refuse();
  }
}
