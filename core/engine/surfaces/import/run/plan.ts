import type { Field, TextContext } from '#core/fields/field.ts';
import { readCurrency } from '#core/fields/money/money.field.ts';
import { type FieldError, InvalidValue, invalid } from '#core/kit/problem.ts';
import { assertMay, levelOf } from '../../../access/access.ts';
import type { Principal } from '../../../access/principal.ts';
import type { Model, ObjectModel } from '../../../model/model.ts';
import { type ColumnTarget, takesSeveral, targetsOf } from '../../columns.ts';
import { keyFieldsOf } from '../matching/record-keys.ts';
import type { ImportSettings, MappedColumn, Missing } from '../settings.ts';
import type { Heading } from '../source/data-rows.ts';
import { parseTemplate, type Template } from './template.ts';

/** A column that is read: where it stands, what it fills, and what becomes of words that mean nothing known. */
export interface PlanColumn {
  heading: string;
  index: number;
  target: ColumnTarget;
  missing: Missing;
  label?: string;
  values: Map<string, string>;
}

/** What stands in for a cell that is empty or not there. */
export interface PlanDefault {
  target: ColumnTarget;
  template: Template;
  missing: Missing;
}

/** Settings, checked and made ready for reading rows. */
export interface Plan {
  settings: ImportSettings;
  model: Model;
  object: ObjectModel;
  headings: Heading[];
  columns: PlanColumn[];
  defaults: PlanDefault[];
  context: TextContext;
}

/**
 * Checks the settings against the file's headings and what the person may do. A draft may fill nothing yet. Throws 403
 * or a 422 naming each fault.
 */
export function makePlan(
  model: Model,
  principal: Principal,
  settings: ImportSettings,
  headings: Heading[],
  { isDraft = false } = {},
): Plan {
  const object = model.object(settings.object);
  assertMay(principal, object, 'import');
  if (settings.mode !== 'update') assertMay(principal, object, 'create');
  if (settings.mode !== 'create') assertMay(principal, object, 'update');
  const errors: FieldError[] = [];
  const targets = targetsOf(object);
  const byName = new Map(headings.map((heading) => [heading.name.toLowerCase(), heading]));
  const columns = settings.mapping.flatMap((mapped, at) =>
    readColumn(mapped, at, { model, principal, settings, targets, byName, errors }),
  );
  refuseDoubles(columns, errors);
  const defaults = Object.entries(settings.defaults).flatMap(([path, words]) => {
    const target = targets.get(path);
    if (!target || target.kind === 'id') {
      errors.push({ path: `defaults.${path}`, code: 'unknown_field', message: 'is nothing that a column could fill' });
      return [];
    }
    if (words.trim() === '') return [];
    const template = parseTemplate(words, byName);
    if (typeof template === 'string')
      errors.push({ path: `defaults.${path}`, code: 'unknown_column', message: template });
    return typeof template === 'string'
      ? []
      : [{ target, template, missing: missingOf(target, undefined, model, principal, settings) }];
  });
  checkKey(settings, object, columns, defaults, errors);
  if (errors.length === 0 && columns.length === 0 && !isDraft)
    errors.push({ path: 'mapping', code: 'nothing_mapped', message: 'fills nothing; map at least one column' });
  const context = readContext(principal, settings, errors);
  if (errors.length > 0) throw invalid(errors);
  return { settings, model, object, headings, columns, defaults, context };
}

interface Reading {
  model: Model;
  principal: Principal;
  settings: ImportSettings;
  targets: Map<string, ColumnTarget>;
  byName: Map<string, Heading>;
  errors: FieldError[];
}

function readColumn({ column, field, options }: MappedColumn, at: number, reading: Reading): PlanColumn[] {
  const { model, principal, settings, targets, byName, errors } = reading;
  const heading = byName.get(column.toLowerCase());
  if (!heading)
    errors.push({
      path: `mapping.${at}.column`,
      code: 'unknown_column',
      message: `the file has no column "${column}"`,
    });
  if (field === null || !heading) return [];
  const target = targets.get(field);
  if (!target) {
    const message = `"${field}" is nothing of ${settings.object} that a column could fill`;
    errors.push({ path: `mapping.${at}.field`, code: 'unknown_field', message });
    return [];
  }
  const missing = missingOf(target, options.missing, model, principal, settings);
  if (missing === 'create' && target.to && options.missing === 'create' && !mayCreate(model, principal, target.to))
    errors.push({
      path: `mapping.${at}.options.missing`,
      code: 'forbidden',
      message: `your role does not allow you to create ${model.object(target.to).definition.pluralLabel.en.toLowerCase()}`,
    });
  const values = new Map(Object.entries(options.values ?? {}));
  return [
    {
      heading: heading.name,
      index: heading.index,
      target,
      missing,
      values,
      ...(options.label && { label: options.label }),
    },
  ];
}

function mayCreate(model: Model, principal: Principal, name: string): boolean {
  const object = model.objects.get(name);
  return object !== undefined && levelOf(principal, object, 'create') !== 'none';
}

function missingOf(
  { to, field }: ColumnTarget,
  given: Missing | undefined,
  model: Model,
  principal: Principal,
  { createMissing }: ImportSettings,
): Missing {
  if (given) return given;
  if (to === undefined) return Array.isArray(field.options.options) && createMissing.choices ? 'create' : 'fail';
  const isWanted = to === 'user' ? createMissing.users : createMissing.references;
  return isWanted && mayCreate(model, principal, to) ? 'create' : 'fail';
}

function refuseDoubles(columns: PlanColumn[], errors: FieldError[]) {
  for (const [path, list] of Map.groupBy(columns, ({ target }) => target.path)) {
    if (list.length === 1 || takesSeveral(list[0]!.target)) continue;
    const names = list.map(({ heading }) => `"${heading}"`).join(' and ');
    errors.push({ path: 'mapping', code: 'filled_twice', message: `${names} would both fill ${path}; choose one` });
  }
}

/** Fields by which a row may find its record: its id, what is unique, addresses, the title. */
export function keysOf(object: ObjectModel): Field[] {
  return [object.fields.get('id')!, ...new Set([object.titleField, ...keyFieldsOf(object)])];
}

function checkKey(
  { keyField, mode }: ImportSettings,
  object: ObjectModel,
  columns: PlanColumn[],
  defaults: PlanDefault[],
  errors: FieldError[],
) {
  const refuse = (code: string, message: string) => errors.push({ path: 'keyField', code, message });
  if (keyField === null) {
    if (mode !== 'create') refuse('required', 'is required: say by which field rows find the records they change');
    return;
  }
  if (!keysOf(object).some(({ key }) => key === keyField))
    return refuse('not_a_key', `"${keyField}" does not tell one record from another`);
  const isFilled = [...columns, ...defaults].some(({ target }) => target.field.key === keyField);
  if (!isFilled) refuse('not_mapped', `no column fills ${keyField}, by which rows are to be found`);
}

function readContext(principal: Principal, settings: ImportSettings, errors: FieldError[]): TextContext {
  const { timeZone, country } = principal;
  const { dayFirst, decimalComma } = settings;
  let { currency } = principal;
  try {
    if (settings.currency) currency = readCurrency(settings.currency);
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    errors.push({ path: 'currency', code: error.code, message: error.message });
  }
  return { timeZone, country, currency, dayFirst, decimalComma };
}
