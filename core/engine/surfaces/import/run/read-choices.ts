import type { Field } from '#core/fields/field.ts';
import type { ColumnTarget } from '../../columns.ts';
import { choicesOf, findChoice } from '../matching/choices.ts';
import type { Missing } from '../settings.ts';
import type { Draft } from './draft.ts';

/** Whether new values can be added to the field's list, or need not be in it. */
export function mayGrow({ options, isCustom }: Field): 'freely' | 'byList' | 'no' {
  if (options.allowOthers === true) return 'freely';
  return isCustom ? 'byList' : 'no';
}

/**
 * Reads words as choices of the target's list; undefined where the target has none, null where nothing is left of them.
 * Words like a choice but for a letter are taken for it, and noted.
 */
export function readChoices(
  draft: Draft,
  { target, column, missing }: { target: ColumnTarget; column: string | null; missing: Missing },
  words: string,
): unknown {
  const { field, kind } = target;
  if (kind !== 'value' || !choicesOf(field)) return undefined;
  const isList = (field.type.schema(field) as { type?: string }).type === 'array';
  const given = isList ? words.split(/[;\n|]/).flatMap((word) => word.trim() || []) : [words];
  const values = given.flatMap((word) => {
    const found = findChoice(field, word);
    const note = { column, field: target.path, words: word };
    if (found) {
      if (found.isSimilar) draft.notes.push({ ...note, kind: 'similar', means: found.value });
      return [found.value];
    }
    const growth = missing === 'create' ? mayGrow(field) : 'no';
    if (growth === 'no') {
      if (missing === 'empty') {
        draft.notes.push({ ...note, kind: 'left' });
        return [];
      }
      // The field itself says which choices there are.
      return [word];
    }
    draft.notes.push({ ...note, kind: 'newChoice' });
    return [word];
  });
  if (values.length === 0) return null;
  return isList ? values : values[0];
}
