import { InvalidValue } from '#core/kit/problem.ts';
import { refuseUnknown } from '../custom-options.ts';
import { derivedTraits, type Result, results } from '../derived.ts';
import { type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { readObjectName } from '../reference/reference.field.ts';

const operations = ['count', 'sum', 'min', 'max'] as const;

export interface RollUpOptions {
  /** Object whose records are looked at. */
  from: string;
  /** Its field that leads here: `accountId`. */
  via: string;
  operation: (typeof operations)[number];
  /** What is added up or compared; not for `count`. */
  field?: string;
  /** Which of those records count, in the filter language. */
  filter?: object;
  /** What comes out; `integer` for a count and `number` otherwise, unless told. */
  result?: Result;
}

export const rollUpType: FieldType = {
  ...derivedTraits(({ options }) => {
    const { operation, result } = options as unknown as RollUpOptions;
    return result ?? (operation === 'count' ? 'integer' : 'number');
  }),
  name: 'rollUp',
  label: { en: 'Roll-up', fr: 'Agrégat' },
  parseOptions: (given) => {
    refuseUnknown(given, ['from', 'via', 'operation', 'field', 'filter', 'result']);
    const { operation, field: measured, filter, result } = given as Partial<RollUpOptions>;
    if (!operations.includes(operation as RollUpOptions['operation']))
      throw new InvalidValue('unknown_choice', `must be one of ${operations.join(', ')}`, 'operation');
    if ((operation === 'count') !== (measured === undefined))
      throw new InvalidValue('bad_field', operation === 'count' ? 'a count takes no field' : 'needs a field', 'field');
    if (filter !== undefined && (typeof filter !== 'object' || filter === null))
      throw new InvalidValue('bad_filter', 'expects a filter', 'filter');
    if (result !== undefined && !results.includes(result))
      throw new InvalidValue('unknown_choice', `must be one of ${results.join(', ')}`, 'result');
    return {
      from: readObjectName(given.from, 'from'),
      via: readObjectName(given.via, 'via'),
      operation,
      ...(measured !== undefined && { field: readObjectName(measured, 'field') }),
      ...(filter && { filter }),
      ...(result && { result }),
    };
  },
};

/** A count, sum, least or greatest value over the records that lead here, of those that the asker may see. */
export function rollUp(options: FieldOptions & RollUpOptions): FieldDefinition {
  const { from, via, operation, field: measured, filter, result, ...common } = options;
  return field(rollUpType, { readOnly: true, ...common }, { from, via, operation, field: measured, filter, result });
}
