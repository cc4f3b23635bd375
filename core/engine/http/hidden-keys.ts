import type { ObjectModel } from '../model/model.ts';
import type { Scope } from '../query/row.ts';

/** Keys of the object's fields that are kept from the person; their past values are kept from them as well. */
export function hiddenKeys({ model }: Scope, { name, fields }: ObjectModel): string[] {
  return [...model.base.object(name).fields.keys()].filter((key) => !fields.has(key));
}
