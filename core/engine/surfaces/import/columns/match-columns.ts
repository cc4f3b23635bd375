import type { TextContext } from '#core/fields/field.ts';
import type { ObjectModel } from '../../../model/model.ts';
import { type ColumnTarget, takesSeveral, targetsOf } from '../../columns.ts';
import type { ColumnSample } from './column-sample.ts';
import { labelOfHeading } from './heading-words.ts';
import { scoreName } from './name-score.ts';
import { scoreContent } from './value-shape.ts';

/** A column with what it most likely fills. */
export interface ColumnMatch {
  column: string;
  field: string | null;
  /** 0 to 1. */
  confidence: number;
  by: 'name' | 'content' | null;
  label?: string;
  /** Most of what stands in it cannot be read as this: better some cells left empty than the rows left out. */
  isHardToRead?: true;
}

interface Candidate {
  column: ColumnSample;
  target: ColumnTarget;
  score: number;
  by: 'name' | 'content';
  readable: number;
}

const least = 0.5;

/**
 * Finds for each column what of the object it fills, by its heading first and by what stands in it second; the surest
 * match chooses first, and nothing is filled twice that takes one value.
 */
export function matchColumns(columns: ColumnSample[], object: ObjectModel, context: TextContext): ColumnMatch[] {
  const targets = [...targetsOf(object).values()];
  const candidates = columns
    .flatMap((column) => candidatesOf(column, targets, object, context))
    .sort((a, b) => b.score - a.score || a.column.index - b.column.index);
  const chosen = new Map<string, Candidate>();
  const taken = new Set<string>();
  for (const candidate of candidates) {
    const { column, target } = candidate;
    if (chosen.has(column.name)) continue;
    if (taken.has(target.path) && !takesSeveral(target)) continue;
    chosen.set(column.name, candidate);
    taken.add(target.path);
  }
  splitAddresses(chosen, targetsOf(object));
  return columns.map(({ name }) => {
    const match = chosen.get(name);
    if (!match) return { column: name, field: null, confidence: 0, by: null };
    const label = match.target.field.type.rows === 'contactPoints' ? labelOfHeading(name) : undefined;
    return {
      column: name,
      field: match.target.path,
      confidence: Math.round(match.score * 100) / 100,
      by: match.by,
      ...(label && { label }),
      ...(match.readable < 0.4 && { isHardToRead: true as const }),
    };
  });
}

function candidatesOf(
  column: ColumnSample,
  targets: ColumnTarget[],
  object: ObjectModel,
  context: TextContext,
): Candidate[] {
  return targets.flatMap((target): Candidate[] => {
    const named = scoreName(column.name, target, object);
    const shape = scoreContent(column, target, context, named > 0);
    if (named > 0) {
      // What the engine keeps up to date by itself is filled only where a heading says exactly that.
      const isKept = target.field.readOnly === true && target.kind === 'value';
      const fit = (0.7 + 0.3 * shape.readable) * (shape.readable < 0.4 ? 0.5 : 1);
      // A heading that says exactly this is believed whatever stands below: rows that fail are seen, a column left out is not.
      const score = (named === 1 ? Math.max(fit, least) : named * fit) * (isKept ? 0.6 : 1);
      return score >= least ? [{ column, target, score, by: 'name', readable: shape.readable }] : [];
    }
    return shape.telling >= least ? [{ column, target, score: shape.telling, by: 'content', readable: 1 }] : [];
  });
}

/** A column "Address" beside columns of city and postal code is the street. */
function splitAddresses(chosen: Map<string, Candidate>, targets: Map<string, ColumnTarget>) {
  const matches = [...chosen.values()];
  for (const match of matches) {
    const { kind, field } = match.target;
    const street = kind === 'value' ? targets.get(`${field.key}.street`) : undefined;
    if (!street) continue;
    const sides = matches.filter(({ target }) => target.kind === 'part' && target.field.key === field.key);
    if (sides.length > 0 && !sides.some(({ target }) => target.part === 'street')) match.target = street;
  }
}
