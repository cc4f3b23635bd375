import { InvalidValue } from '#core/kit/problem.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { presence } from '../operators.ts';

const mostCharacters = 100_000;

/** A document that a program keeps for itself, such as the columns of a saved view. */
export const jsonType: FieldType<object> = {
  name: 'json',
  label: { en: 'Document', fr: 'Document' },
  canBeCustom: false,
  parts: () => [{ name: '', type: 'jsonb' }],
  parse: (value) => {
    if (typeof value !== 'object' || value === null) throw new InvalidValue('not_json', 'expects an object or a list');
    const text = JSON.stringify(value);
    if (text.length > mostCharacters) throw new InvalidValue('too_long', 'is larger than 100 kB');
    if (text.includes('\\u0000')) throw new InvalidValue('nul', 'must not contain a NUL character');
    return value;
  },
  toParts: (value) => ({ '': JSON.stringify(value) }),
  toJson: (at) => at(),
  operators: presence,
  toText: (value) => JSON.stringify(value),
  fromText: (text) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new InvalidValue('not_json', 'is not JSON');
    }
  },
  schema: () => ({ type: ['object', 'array'] }),
};

/** A JSON document of at most 100 kB. */
export function json(options: FieldOptions): FieldDefinition {
  return field(jsonType as FieldType, options);
}
