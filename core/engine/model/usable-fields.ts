import type { Field } from '#core/fields/field.ts';
import { checkDerived } from './check-derived.ts';
import { Model, type ObjectModel } from './model.ts';

/** Whether the field leads to records of the object, or counts them. */
export function dependsOn({ options }: Field, object: string): boolean {
  return options.to === object || options.from === object;
}

/** A company's own field whose object was deleted, or that works with a field that was, means nothing for now. */
function isUsable(model: Model, object: ObjectModel, field: Field): boolean {
  const { to, from } = field.options;
  for (const name of [to, from])
    if (typeof name === 'string' && name !== 'any' && !model.objects.has(name)) return false;
  if (!field.type.isDerived) return true;
  try {
    checkDerived(model, object, field);
    return true;
  } catch {
    return false;
  }
}

/**
 * Leaves out own fields that point into nothing, so that deleting an object or a field breaks no reading of others;
 * they are there again once it is restored. Again and again: what counted such a field falls with it.
 */
export function makeModel(version: string, objects: ObjectModel[]): Model {
  for (;;) {
    const model = new Model(version, objects);
    const unusable = objects.flatMap((object) =>
      [...object.fields.values()]
        .filter((field) => field.isCustom && !isUsable(model, object, field))
        .map(({ key }) => ({ object, key })),
    );
    if (unusable.length === 0) return model;
    for (const { object, key } of unusable) object.fields.delete(key);
  }
}
