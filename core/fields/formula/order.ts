import { InvalidValue } from '#core/kit/problem.ts';
import type { Field } from '../field.ts';
import { namesIn, parseFormula } from './syntax.ts';

/**
 * The formula fields among the given ones, each after those it uses. Throws InvalidValue naming the circle when
 * formulas use each other in one.
 */
export function orderFormulas(fields: Iterable<Field>): Field[] {
  const formulas = new Map<string, Field>();
  for (const field of fields) if (field.type.name === 'formula') formulas.set(field.key, field);
  const ordered: Field[] = [];
  const done = new Set<string>();
  const visit = (field: Field, path: string[]) => {
    if (done.has(field.key)) return;
    if (path.includes(field.key)) {
      const circle = [...path.slice(path.indexOf(field.key)), field.key].join(' → ');
      throw new InvalidValue('cycle', `uses itself: ${circle}`, field.key);
    }
    const used = namesIn(parseFormula((field.options as { expression: string }).expression));
    for (const key of used) {
      const other = formulas.get(key);
      if (other) visit(other, [...path, field.key]);
    }
    done.add(field.key);
    ordered.push(field);
  };
  for (const field of formulas.values()) visit(field, []);
  return ordered;
}
