import { isId } from '#core/kit/ids.ts';
import { InvalidValue } from '#core/kit/problem.ts';
import type { FieldType } from '../field.ts';
import { equality } from '../operators.ts';
import { peopleOperators } from '../user/people.ts';

const identity = equality(() => idType as FieldType, 'uuid');

/** The record's own id, a UUID. */
export const idType: FieldType<string> = {
  name: 'id',
  label: { en: 'Id', fr: 'Identifiant' },
  canBeCustom: false,
  parts: () => [{ name: '', type: 'uuid' }],
  parse: (value) => {
    if (typeof value !== 'string' || !isId(value))
      throw new InvalidValue('not_an_id', `"${String(value).slice(0, 60)}" is not an id`);
    return value.toLowerCase();
  },
  toParts: (value) => ({ '': value }),
  toJson: (at) => at(),
  operators: identity,
  // Of a user, the id says who it is: filters know "me" there, too.
  operatorsOf: ({ object }) => (object === 'user' ? { ...identity, ...peopleOperators } : identity),
  sortKey: (at) => ({ sql: at(), type: 'uuid' }),
  toText: (value) => value,
  schema: () => ({ type: 'string', format: 'uuid' }),
};
