import type { TextContext } from '#core/fields/field.ts';
import type { FieldError } from '#core/kit/problem.ts';
import type { ObjectModel } from '../model/model.ts';
import { differs } from './normalise.ts';
import type { Change, Document } from './rules.ts';
import { storedFields } from './store-row.ts';

/** One record's change as rules see it. `before` is null for a record that is being made. */
export function changeOf(
  object: ObjectModel,
  id: string,
  { before, after, written }: { before: Document | null; after: Document; written: Set<string> },
  text: TextContext,
  errors: FieldError[],
): Change {
  return {
    verb: before ? 'update' : 'create',
    object: object.name,
    id,
    before,
    after,
    has: (key) => {
      const field = object.fields.get(key);
      return field !== undefined && differs(field, before?.[key], after[key], text);
    },
    wrote: (key) => written.has(key),
    refuse: (path, code, message) => errors.push({ path, code, message }),
  };
}

/** Keys whose stored value the change moves. */
export function changedKeys(object: ObjectModel, before: Document, after: Document, text: TextContext): string[] {
  return storedFields(object)
    .filter((field) => differs(field, before[field.key], after[field.key], text))
    .map(({ key }) => key);
}

/** Keys of a new record that hold something. */
export function filledKeys(object: ObjectModel, after: Document): string[] {
  return storedFields(object)
    .map(({ key }) => key)
    .filter((key) => after[key] !== null && after[key] !== undefined);
}
