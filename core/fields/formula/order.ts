import { InvalidValue } from '#core/kit/problem.ts';
import type { Field } from '../field.ts';
import { namesIn, parseFormula, sizeOf } from './syntax.ts';

/** Formulas are put into one another: ten that each use the one before twice are a thousand of the first. */
const mostParts = 2_000;

/**
 * The formula fields among the given ones, each after those it uses. Throws InvalidValue naming the circle when
 * formulas use each other in one, or the formula that is too large with those it uses.
 */
export function orderFormulas(fields: Iterable<Field>): Field[] {
  const formulas = new Map<string, Field>();
  for (const field of fields) if (field.type.name === 'formula') formulas.set(field.key, field);
  const ordered: Field[] = [];
  const sizes = new Map<string, number>();
  const visit = (field: Field, path: string[]) => {
    if (sizes.has(field.key)) return;
    if (path.includes(field.key)) {
      const circle = [...path.slice(path.indexOf(field.key)), field.key].join(' → ');
      throw new InvalidValue('cycle', `uses itself: ${circle}`, field.key);
    }
    const node = parseFormula((field.options as { expression: string }).expression);
    for (const key of namesIn(node)) {
      const other = formulas.get(key);
      if (other) visit(other, [...path, field.key]);
    }
    const size = sizeOf(node, (name) => sizes.get(name) ?? 1);
    if (size > mostParts)
      throw new InvalidValue(
        'too_large',
        `is too large together with the formulas it uses: ${field.key}`,
        'expression',
      );
    sizes.set(field.key, size);
    ordered.push(field);
  };
  for (const field of formulas.values()) visit(field, []);
  return ordered;
}
