import { type ObjectModel, relationName } from '#core/engine/model/model.ts';
import type { Scope } from '#core/engine/query/row.ts';
import type { Field } from '#core/fields/field.ts';
import type { Text } from '#core/kit/text.ts';

/** The field at the end of a path such as `account.industry`. */
export function findField(scope: Scope, object: ObjectModel, path: string): Field {
  const [head, ...rest] = path.split('.');
  if (rest.length === 0) return object.fields.get(path)!;
  const relation = [...object.fields.values()].find((field) => relationName(field) === head)!;
  return findField(scope, scope.model.object(relation.options.to as string), rest.join('.'));
}

/** Choices have their label in every language, anything else the one that the aggregate gave. */
export function nameOf(field: Field, key: unknown, label: string | null): string | Text | null {
  const options = field.options.options as { value: string; label: Text }[] | undefined;
  return options?.find(({ value }) => value === key)?.label ?? label;
}
