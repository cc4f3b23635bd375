import type { Field } from '#core/fields/field.ts';
import { levelOf, selfFieldsOf } from '../access/access.ts';
import { commonVerbs } from '../access/level.ts';
import type { Principal } from '../access/principal.ts';
import type { Presentation } from '../definition/object.ts';
import { operatorsOf } from '../query/compile-filter.ts';
import type { FieldMetadata, ObjectMetadata, RelatedList } from './metadata.ts';
import type { Model, ObjectModel } from './model.ts';

/** What the screens and other software may know of an object, for this person. */
export function describeObject(object: ObjectModel, model: Model, principal: Principal): ObjectMetadata {
  const { definition } = object;
  const selfFields = selfFieldsOf(principal, object);
  return {
    name: object.name,
    plural: object.plural,
    label: definition.label,
    pluralLabel: definition.pluralLabel,
    ...(definition.description && { description: definition.description }),
    titleField: definition.titleField,
    ...(definition.subtitleField &&
      object.fields.has(definition.subtitleField) && { subtitleField: definition.subtitleField }),
    isCustom: object.isCustom,
    isSetup: definition.isSetup ?? false,
    isActivity: definition.isActivity ?? false,
    isCustomizable: definition.isCustomizable ?? true,
    presentation: presentationOf(object),
    fields: [...object.fields.values()].map(describeField),
    related: relatedOf(object, model),
    permissions: Object.fromEntries(
      commonVerbs.map((verb) => [verb, levelOf(principal, object, verb)]),
    ) as ObjectMetadata['permissions'],
    ...(selfFields && { selfFields }),
    verbs: [],
    ...(object.id && { id: object.id }),
  };
}

function presentationOf(object: ObjectModel): ObjectMetadata['presentation'] {
  const given = withoutHidden(object.definition.presentation ?? {}, object);
  const visible = [...object.fields.values()].filter(({ hidden, isSystem }) => !hidden && !isSystem);
  const own = visible.map(({ key }) => key);
  const plain = visible.filter(({ type }) => !type.rows && type.sortKey).map(({ key }) => key);
  const required = visible.filter(({ required: must, type, readOnly }) => must && !type.isDerived && !readOnly);
  const title = object.titleField;
  const quick = [
    ...(title.readOnly ? [] : [title.key]),
    ...required.map(({ key }) => key).filter((key) => key !== title.key),
  ];
  const named = (given.sections ?? []).flatMap(({ fields }) => fields);
  const rest = own.filter((key) => !named.includes(key));
  return {
    ...given,
    icon: given.icon ?? 'cube',
    columns: given.columns ?? [title.key, ...plain.filter((key) => key !== title.key)].slice(0, 7),
    sort: given.sort ?? ['-createdAt'],
    highlights: given.highlights ?? plain.filter((key) => key !== title.key).slice(0, 3),
    sections: [
      ...(given.sections ?? []),
      ...(rest.length > 0
        ? [{ label: given.sections ? { en: 'More', fr: 'Plus' } : { en: 'Details', fr: 'Détails' }, fields: rest }]
        : []),
    ],
    quickCreate: given.quickCreate ?? quick,
  };
}

/** What the definition says of screens, without fields that are kept from the person. */
function withoutHidden(given: Presentation, { fields }: ObjectModel): Presentation {
  const isThere = (key: string) => fields.has(key.replace(/^-/, '').split('.')[0]!);
  const only = (keys: string[] | undefined) => keys?.filter(isThere);
  const { board, calendar, ...rest } = given;
  return {
    ...rest,
    ...(given.columns && { columns: only(given.columns)! }),
    ...(given.sort && { sort: only(given.sort)! }),
    ...(given.highlights && { highlights: only(given.highlights)! }),
    ...(given.quickCreate && { quickCreate: only(given.quickCreate)! }),
    ...(given.sections && {
      sections: given.sections.map((section) => ({ ...section, fields: section.fields.filter(isThere) })),
    }),
    ...(board && isThere(board.by) && { board: board.sum && !isThere(board.sum) ? { by: board.by } : board }),
    ...(calendar && isThere(calendar.start) && { calendar }),
  };
}

function relatedOf(object: ObjectModel, model: Model): RelatedList[] {
  return model.inversesOf(object.name).map(({ key, object: other, field }) => ({
    key,
    label:
      (field.options.inverse as { label?: RelatedList['label'] } | undefined)?.label ??
      model.object(other).definition.pluralLabel,
    object: other,
    via: field.key,
  }));
}

/** Sides of a value as fields of their own, which nobody sorts by or sums. */
function sidesOf(field: Field): FieldMetadata[] | undefined {
  const sides = Object.entries(field.type.subfields?.(field) ?? {});
  if (sides.length === 0) return undefined;
  return sides.map(([key, { type, label }]) => {
    const { help: _help, purpose: _purpose, default: _default, ...side } = { ...field, key, type, label, options: {} };
    return { ...describeField(side as Field), canSort: false, canMeasure: false, groupings: [] };
  });
}

/** One field as the screens see it. */
export function describeField(field: Field): FieldMetadata {
  const { type } = field;
  const sides = sidesOf(field);
  return {
    key: field.key,
    ...(sides && { sides }),
    type: type.name,
    label: field.label,
    ...(field.help && { help: field.help }),
    ...(field.purpose && { purpose: field.purpose }),
    ...(field.retentionMonths && { retentionMonths: field.retentionMonths }),
    isRequired: field.required ?? false,
    isReadOnly: (field.readOnly ?? false) || (type.isDerived ?? false) || (field.isSystem ?? false),
    isHidden: field.hidden ?? false,
    isSystem: field.isSystem ?? false,
    isCustom: field.isCustom ?? false,
    isUnique: field.unique ?? false,
    isIndexed: field.indexed ?? false,
    ...(field.storage.kind === 'custom' && field.storage.fillingSlot && { isIndexing: true }),
    canSort: type.sortKey !== undefined,
    canMeasure: type.measure !== undefined,
    ...(field.personal && { personal: field.personal }),
    isSensitive: field.sensitive ?? false,
    isCustomerFacing: field.customerFacing ?? false,
    ...(field.default !== undefined && { default: field.default }),
    options: describeOptions(field.options),
    operators: Object.entries(operatorsOf(field)).map(([name, { takes }]) => ({ name, takes })),
    groupings: type.groupings ?? (type.sortKey ? ['value'] : []),
    ...('id' in field && { id: field.id as string }),
  };
}

/** Options as JSON: fields inside (of lines, of links) are described like any other. */
function describeOptions(options: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, isFieldMap(value) ? describeInner(value) : value]),
  );
}

function isFieldMap(value: unknown): value is Record<string, Field> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const first = Object.values(value)[0];
  return typeof first === 'object' && first !== null && 'type' in first && typeof first.type === 'object';
}

function describeInner(fields: Record<string, Field>): FieldMetadata[] {
  return Object.entries(fields).map(([key, inner]) =>
    describeField({ ...inner, key, storage: { kind: 'columns' }, object: '' }),
  );
}
