import type { TextContext } from '#core/fields/field.ts';
import { levelOf } from '../../../access/access.ts';
import type { Principal } from '../../../access/principal.ts';
import type { Model, ObjectModel } from '../../../model/model.ts';
import { hasPersonName } from '../../columns.ts';
import type { ColumnSample } from './column-sample.ts';
import { headingWords } from './heading-words.ts';
import { type ColumnMatch, matchColumns } from './match-columns.ts';

export interface ObjectGuess {
  object: string;
  score: number;
  matches: ColumnMatch[];
}

/** Whether the person may bring in records of the object at all. */
export function isImportable(principal: Principal, object: ObjectModel): boolean {
  const { isUnlogged, visibility } = object.definition;
  if (isUnlogged || visibility?.write) return false;
  // A record that stands for content kept elsewhere is made by giving that content.
  if (object.fields.has('hash')) return false;
  const { titleField } = object;
  if (titleField.readOnly && !hasPersonName(object)) return false;
  return levelOf(principal, object, 'import') !== 'none' && levelOf(principal, object, 'create') !== 'none';
}

/** Objects that the rows may be records of, the likeliest first. */
export function guessObjects(
  columns: ColumnSample[],
  fileName: string,
  model: Model,
  principal: Principal,
  context: TextContext,
): ObjectGuess[] {
  return [...model.objects.values()]
    .filter((object) => isImportable(principal, object))
    .map((object) => {
      const matches = matchColumns(columns, object, context);
      return { object: object.name, matches, score: scoreObject(object, matches, fileName) };
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * Columns that match count, earlier ones more, since a table begins with what it is about; what leads to other records
 * counts less. The name of the file decides between near equals.
 */
function scoreObject(object: ObjectModel, matches: ColumnMatch[], fileName: string): number {
  let score = 0;
  let hasTitle = false;
  for (const [index, { field, confidence }] of matches.entries()) {
    if (field === null) continue;
    const own = object.fields.get(field.split('.')[0]!)!;
    const isElsewhere = own.options.to !== undefined;
    const isTitle = own === object.titleField;
    score += confidence * (isElsewhere ? 0.5 : 1) * (1 / (1 + index * 0.15));
    if (isTitle) score += confidence / (1 + index * 0.3);
    if (own.unique && index === 0) score += 0.3;
    hasTitle ||= isTitle || own.key === 'lastName';
  }
  if (!hasTitle && !object.definition.fields.name?.required) score *= 0.8;
  return score + (score > 0.8 ? nameBonus(object, fileName) : 0);
}

function nameBonus(object: ObjectModel, fileName: string): number {
  const { label, pluralLabel } = object.definition;
  const words = headingWords(fileName.replace(/\.[a-z]+$/i, '')).split(' ');
  const singular = new Set([...words, ...words.map((word) => word.replace(/s$/, ''))]);
  const own = [object.name, label.en, label.fr, pluralLabel.en, pluralLabel.fr].map(headingWords);
  const also = (object.titleField.aliases ?? []).map(headingWords);
  return [...own, ...also].some((name) => singular.has(name)) ? 4 : 0;
}
