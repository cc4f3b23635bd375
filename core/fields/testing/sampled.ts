import type { Asker, Field, Operator, TextContext } from '../field.ts';
import { fieldType } from '../registry.ts';
import { ids, samples } from './samples.ts';

export const context: TextContext = { timeZone: 'America/Toronto', currency: 'CAD', country: 'CA' };

export const asker: Asker = {
  workspaceId: 1,
  userId: ids[0],
  teamIds: [ids[1]],
  teamMateIds: [ids[0], ids[2]],
  timeZone: 'America/Toronto',
  currency: 'CAD',
  fiscalYearStart: 4,
  now: Date.parse('2026-11-24T16:00:00Z'),
};

/** A field of the type, with the options of its sample. */
export function sampleField(name: string): Field {
  return {
    key: 'value',
    object: 'thing',
    label: { en: 'Value', fr: 'Valeur' },
    type: fieldType(name),
    storage: { kind: 'columns' },
    options: samples[name]!.options,
  };
}

/** The sample's values as they are kept. */
export function parsedValues(field: Field): unknown[] {
  return samples[field.type.name]!.values.map((value) => field.type.parse(value, field, context));
}

/** What to hold an operator against; `undefined` when it takes nothing. */
export function operandsOf(field: Field, name: string, operator: Operator): unknown[] {
  const { values, operands } = samples[field.type.name]!;
  if (operator.takes === 'nothing') return [undefined];
  const given = operands?.[name];
  if (given) return given;
  if (operator.takes === 'values') return [values.slice(0, 2), []];
  if (operator.takes === 'range')
    return [
      [values[1], values[0]],
      [values[0], values[1]],
    ];
  return values;
}
