import type { Field } from '#core/fields/field.ts';
import type { ObjectModel } from '../model/model.ts';
import { operatorsOf } from '../query/compile-filter.ts';

export type Schema = Record<string, unknown>;

/** `opportunity` → `Opportunity`: name of the component. */
export function componentName(object: ObjectModel): string {
  return object.name.charAt(0).toUpperCase() + object.name.slice(1);
}

function isWritable(field: Field): boolean {
  return !field.isSystem && !field.readOnly && !field.type.isDerived;
}

function propertyOf(field: Field): Schema {
  const schema = field.type.schema(field);
  const description = [field.label.en, field.help?.en].filter(Boolean).join('. ');
  const marks = {
    ...(field.personal && { 'x-personal': field.personal }),
    ...(field.sensitive && { 'x-sensitive': true }),
    ...(field.customerFacing && { 'x-customer-facing': true }),
    'x-operators': Object.keys(operatorsOf(field)),
  };
  const isNullable = !field.required && !(field.isSystem && !/ById$|deletedAt/.test(field.key));
  const base: Schema = isNullable ? { anyOf: [schema, { type: 'null' }] } : schema;
  return { ...base, description, ...(!isWritable(field) && { readOnly: true }), ...marks };
}

/** A record as it is read. */
export function recordSchema(object: ObjectModel): Schema {
  const fields = [...object.fields.values()].filter(({ key }) => key !== 'deletedAt');
  return {
    type: 'object',
    description: object.definition.description?.en ?? object.definition.label.en,
    properties: Object.fromEntries(fields.map((field) => [field.key, propertyOf(field)])),
    required: ['id', 'version'],
  };
}

/** What may be written. `isNew`: required fields must be there. */
export function inputSchema(object: ObjectModel, isNew: boolean): Schema {
  const fields = [...object.fields.values()].filter(isWritable);
  const required = fields.filter((field) => field.required && field.default === undefined).map(({ key }) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.key, propertyOf(field)])),
    ...(isNew && required.length > 0 && { required }),
    additionalProperties: false,
  };
}
