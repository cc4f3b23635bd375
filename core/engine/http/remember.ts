import type { Scope } from '../query/row.ts';

const mostRemembered = 2_000;
/** Longer requests are hardly asked twice, and two thousand of them would fill the memory. */
const longestKey = 4_000;

/** Compiles once per model, which is one profile's, and key; forgets all when there are too many shapes. */
export function remember<Compiled>(scope: Scope, key: string, compile: () => Compiled): Compiled {
  if (key.length > longestKey) return compile();
  const { statements } = scope.model;
  const known = statements.get(key) as Compiled | undefined;
  if (known) return known;
  const made = compile();
  if (statements.size >= mostRemembered) statements.clear();
  statements.set(key, made);
  return made;
}
