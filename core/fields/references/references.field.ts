import { refuseUnknown } from '../custom-options.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { linkOperators, readIds, splitIds } from '../linked.ts';
import { type Inverse, readInverse, readObjectName } from '../reference/reference.field.ts';

export interface ReferencesOptions {
  to: string;
  inverse?: Inverse;
}

/** What a list of records has in common, whatever the object they are of. */
export const referencesTraits: Pick<
  FieldType<string[]>,
  | 'rows'
  | 'canBeCustom'
  | 'parts'
  | 'parse'
  | 'isEmpty'
  | 'toParts'
  | 'toJson'
  | 'operators'
  | 'fromText'
  | 'toText'
  | 'schema'
> = {
  rows: 'links',
  canBeCustom: true,
  parts: () => [{ name: '', type: 'jsonb' }],
  parse: readIds,
  isEmpty: (value) => value.length === 0,
  toParts: (value) => ({ '': JSON.stringify(value) }),
  toJson: (at) => at(),
  operators: linkOperators,
  fromText: splitIds,
  toText: (value) => value.join('; '),
  schema: ({ options }) => ({
    type: 'array',
    maxItems: 1000,
    uniqueItems: true,
    items: {
      type: 'string',
      format: 'uuid',
      description: `Id of a record of ${(options as unknown as ReferencesOptions).to}`,
    },
  }),
};

export const referencesType: FieldType<string[]> = {
  ...referencesTraits,
  name: 'references',
  label: { en: 'Several references', fr: 'Plusieurs références' },
  parseOptions: (given) => {
    refuseUnknown(given, ['to', 'inverse']);
    return { to: readObjectName(given.to, 'to'), ...readInverse(given.inverse) };
  },
};

/** Several records of another object, in order; their ids on the wire. */
export function references(options: FieldOptions & ReferencesOptions): FieldDefinition {
  const { to, inverse, ...common } = options;
  return field(referencesType, common, { to, inverse });
}
