const lists = ['expand', 'fields', 'sort'];
const trees = ['filter', 'groupBy', 'measures'];

type Parts = Record<string, unknown>;

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function listOf(value: unknown): string[] {
  const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return items.filter((item) => typeof item === 'string').map((item: string) => item.trim().replace(/^-/, ''));
}

/** Every `field` within the tree. */
function fieldsIn(tree: unknown, depth = 0): string[] {
  if (depth > 60 || tree === null || typeof tree !== 'object') return [];
  if (Array.isArray(tree)) return tree.flatMap((one) => fieldsIn(one, depth + 1));
  return Object.entries(tree).flatMap(([key, value]) =>
    key === 'field' && typeof value === 'string' ? [value] : fieldsIn(value, depth + 1),
  );
}

/** The fields that a request names to read, sort, filter or group by: `name`, `account.industry`. */
export function pathsOf(query: unknown, body: unknown): string[] {
  return [query, body].flatMap((given) => {
    const parts = (given && typeof given === 'object' ? given : {}) as Parts;
    return [...lists.flatMap((name) => listOf(parts[name])), ...trees.flatMap((name) => fieldsIn(parsed(parts[name])))];
  });
}
