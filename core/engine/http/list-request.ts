import { badRequest } from '#core/kit/problem.ts';
import type { ListRequest } from '../query/list.ts';

export type CountMode = 'exact' | 'estimate' | 'none';

export interface AskedList extends ListRequest {
  count: CountMode;
}

const known = ['filter', 'q', 'sort', 'limit', 'cursor', 'fields', 'expand', 'count', 'trash'];

/** Reads a list's parameters from a query string or a body. Throws a 400 that names what is unknown or malformed. */
export function readListRequest(given: Record<string, unknown>): AskedList {
  for (const key of Object.keys(given))
    if (!known.includes(key))
      throw badRequest('unknown_parameter', `There is no parameter "${key.slice(0, 60)}".`, key.slice(0, 60));
  const limit = given.limit === undefined ? 50 : Number(given.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    throw badRequest('invalid_limit', 'limit is a whole number from 1 to 1000.', 'limit');
  const count = (given.count ?? 'estimate') as CountMode;
  if (!['exact', 'estimate', 'none'].includes(count))
    throw badRequest('invalid_count', 'count is exact, estimate or none.', 'count');
  return {
    limit,
    count,
    ...(given.filter !== undefined && given.filter !== '' && { filter: readFilter(given.filter) }),
    ...(given.q !== undefined && given.q !== '' && { q: readText(given.q, 'q') }),
    ...(given.sort !== undefined && { sort: readNames(given.sort, 'sort').join(',') }),
    ...(given.cursor !== undefined && given.cursor !== '' && { cursor: readText(given.cursor, 'cursor') }),
    ...(given.fields !== undefined && { fields: readNames(given.fields, 'fields') }),
    ...(given.expand !== undefined && { expand: readNames(given.expand, 'expand') }),
    ...(isTrue(given.trash) && { isInTrash: true }),
  };
}

function isTrue(value: unknown): boolean {
  if (value === undefined || value === 'false' || value === false) return false;
  if (value === 'true' || value === true) return true;
  throw badRequest('invalid_trash', 'trash is true or false.', 'trash');
}

/** A filter as JSON text or as JSON. */
export function readFilter(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (value.length > 100_000) throw badRequest('filter_too_long', 'The filter is too long.', 'filter');
  try {
    return JSON.parse(value);
  } catch {
    throw badRequest('invalid_filter', 'filter is not JSON.', 'filter');
  }
}

function readText(value: unknown, path: string): string {
  if (typeof value !== 'string') throw badRequest('invalid_parameter', `${path} is given once, as text.`, path);
  if (value.includes('\0')) throw badRequest('nul', `${path} must not contain a NUL character.`, path);
  return value;
}

/** `a,b` or `["a", "b"]`. */
export function readNames(value: unknown, path: string): string[] {
  const list = typeof value === 'string' ? value.split(',') : value;
  if (!Array.isArray(list) || !list.every((item) => typeof item === 'string'))
    throw badRequest('invalid_parameter', `${path} is a list of names.`, path);
  const names = list.map((item: string) => item.trim()).filter(Boolean);
  if (names.length > 200) throw badRequest('invalid_parameter', `${path} names at most 200.`, path);
  return names;
}
