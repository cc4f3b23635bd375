import { refuseUnknown } from '../custom-options.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { presence } from '../operators.ts';
import { type Inverse, readInverse, referenceTraits } from '../reference/reference.field.ts';
import { peopleOperators } from './people.ts';

export interface UserOptions {
  inverse?: Inverse;
}

export const userType: FieldType<string> = {
  ...referenceTraits,
  name: 'user',
  label: { en: 'User', fr: 'Utilisateur' },
  operators: { ...peopleOperators, ...presence },
  schema: () => ({ type: 'string', format: 'uuid', description: 'Id of a user' }),
  parseOptions: (given) => {
    refuseUnknown(given, ['to', 'onDelete', 'inverse']);
    return { to: 'user', onDelete: 'clear', ...readInverse(given.inverse) };
  },
};

/** One of the company's people. Filters know "me" and "myTeam". */
export function user(options: FieldOptions & UserOptions): FieldDefinition {
  const { inverse, ...common } = options;
  return field(userType, common, { to: 'user', onDelete: 'clear', inverse });
}
