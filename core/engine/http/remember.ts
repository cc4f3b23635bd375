import type { Scope } from '../query/row.ts';

const mostRemembered = 2_000;

/** Compiles once per model, role and key; forgets all when there are too many shapes. */
export function remember<Compiled>(scope: Scope, key: string, compile: () => Compiled): Compiled {
  const { statements } = scope.model;
  const full = `${scope.principal.role}:${key}`;
  const known = statements.get(full) as Compiled | undefined;
  if (known) return known;
  const made = compile();
  if (statements.size >= mostRemembered) statements.clear();
  statements.set(full, made);
  return made;
}
