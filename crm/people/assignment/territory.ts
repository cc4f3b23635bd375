import type { Document, RuleContext } from '#core/engine/operations/rules.ts';

/** Members of the pool whom the place of the record allows; undefined where it says nothing. */
export type Narrow = (object: string, record: Document, context: RuleContext) => Promise<Set<string> | undefined>;

const narrowings: Narrow[] = [];

/** Lets another capability, such as territories, narrow who comes into question. Called once, as the server starts. */
export function addNarrowing(narrow: Narrow): void {
  narrowings.push(narrow);
}

/** Those whom every narrowing allows. */
export async function narrowByTerritory(
  object: string,
  record: Document,
  context: RuleContext,
): Promise<Set<string> | undefined> {
  let allowed: Set<string> | undefined;
  for (const narrow of narrowings) {
    const some = await narrow(object, record, context);
    if (some) allowed = allowed ? new Set([...allowed].filter((id) => some.has(id))) : some;
  }
  return allowed;
}
