import type { TextContext } from '#core/fields/field.ts';
import { type FieldError, InvalidValue } from '#core/kit/problem.ts';
import { normaliseValue } from '../../../operations/normalise.ts';
import type { Document } from '../../../operations/rules.ts';
import { readCell, wordsOf } from '../columns/read-cell.ts';
import type { DataRow } from '../source/data-rows.ts';
import { describeErrors } from './describe-errors.ts';
import type { Draft } from './draft.ts';
import { splitPersonName } from './person-name.ts';
import type { Plan, PlanColumn } from './plan.ts';
import { readChoices } from './read-choices.ts';
import { fillTemplate } from './template.ts';

type Source = Pick<PlanColumn, 'target' | 'missing' | 'label'> & { column: string | null };

/** Reads the cells of a row. What cannot be read becomes the row's errors; nothing is thrown. */
export function readRow(plan: Plan, row: DataRow): Draft {
  const draft: Draft = { row, input: {}, wanted: [], later: [], key: '', errors: [], notes: [] };
  const { nullWords, keyField } = plan.settings;
  const extra = row.cells.slice(plan.headings.length).filter((cell) => cell.trim() !== '').length;
  if (extra > 0)
    draft.errors.push({
      column: null,
      field: null,
      code: 'too_many_cells',
      message: `has ${row.cells.length} cells where the header has ${plan.headings.length}; is a delimiter inside a cell that is not quoted?`,
    });
  const wordsAt = (index: number) => wordsOf(row.cells[index] ?? '', nullWords);
  const filled = new Set<string>();
  const take = (source: Source, words: string) => {
    filled.add(source.target.path);
    if (source.target.field.key === keyField && draft.key === '') draft.key = words;
    takeWords(plan, draft, source, words);
  };
  for (const column of plan.columns) {
    const words = wordsAt(column.index);
    if (words === '') continue;
    take({ ...column, column: column.heading }, column.values.get(words) ?? words);
    if (row.joined?.includes(column.index))
      draft.notes.push({ kind: 'joined', column: column.heading, field: column.target.path, words });
  }
  for (const { target, template, missing } of plan.defaults) {
    if (filled.has(target.path)) continue;
    const words = fillTemplate(template, wordsAt);
    if (words !== '') take({ target, missing, column: null }, words);
  }
  draft.country = countryOf(plan, draft);
  if (draft.errors.length > 0) collectErrors(plan, draft);
  return draft;
}

/** A row that fails says all that is wrong with it at once; what can be read is not checked any more otherwise. */
function collectErrors(plan: Plan, draft: Draft) {
  const errors: FieldError[] = [];
  for (const [key, value] of Object.entries(draft.input))
    normaliseValue(plan.object.fields.get(key)!, value, contextOf(plan, draft), errors);
  draft.errors.push(...describeErrors(plan, errors));
}

/** Puts the words where they belong. */
function takeWords(plan: Plan, draft: Draft, source: Source, words: string) {
  const { target, column, missing } = source;
  const { kind, field, part } = target;
  if (kind === 'id') return;
  if (kind === 'record' || kind === 'anyRecord') draft.wanted.push({ target, column, words, missing });
  else if (kind === 'records' && words.startsWith('[')) readLinks(plan, draft, source, words);
  else if (kind === 'records')
    for (const one of words.split(/[;\n|]/)) {
      if (one.trim() !== '') draft.wanted.push({ target, column, words: one.trim(), missing });
    }
  else if (kind === 'name') draft.input = { ...splitPersonName(words), ...draft.input };
  else {
    try {
      const chosen = readChoices(draft, source, words);
      // Left out, and noted.
      if (chosen === null) return;
      const value = chosen ?? readCell(target, words, plan.context);
      if (missing === 'empty' && kind === 'value') target.field.type.parse(value, target.field, plan.context);
      if (kind === 'created') draft.createdAt = target.field.type.parse(value, target.field, plan.context) as string;
      else if (kind === 'part') draft.input[field.key] = { ...asObject(draft.input[field.key]), [part!]: value };
      else draft.input[field.key] = joinValues(draft.input[field.key], value, source.label);
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      if (missing === 'empty') draft.notes.push({ kind: 'left', column, field: target.path, words });
      else draft.errors.push({ column, field: target.path, code: error.code, message: error.message });
    }
  }
}

/** Links with what each says, as our exports write them. */
function readLinks({ context }: Plan, draft: Draft, { target, column, missing }: Source, words: string) {
  try {
    const links = target.field.type.fromText?.(words, target.field, context) as (Document | string)[];
    for (const link of links)
      if (typeof link === 'object') draft.wanted.push({ target, column, words: String(link.id), missing, link });
      else draft.wanted.push({ target, column, words: link, missing });
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    draft.errors.push({ column, field: target.path, code: error.code, message: error.message });
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Lists grow by what another column gives; sides of a value already read stay beside the rest. */
function joinValues(before: unknown, value: unknown, label: string | undefined): unknown {
  if (Array.isArray(value)) {
    const labelled = label ? value.map((entry) => withLabel(entry, label)) : value;
    return Array.isArray(before) ? [...before, ...labelled] : labelled;
  }
  if (typeof before === 'object' && before !== null && typeof value === 'object' && value !== null)
    return { ...value, ...before };
  return value;
}

function withLabel(entry: unknown, label: string): unknown {
  return typeof entry === 'object' && entry !== null && !('label' in entry) ? { ...entry, label } : entry;
}

/** The country of the row's first address, or the one that stands alone. */
function countryOf({ object }: Plan, { input }: Draft): string | undefined {
  for (const field of object.fields.values()) {
    const value = input[field.key];
    const country = field.type.subfields?.(field).country ? asObject(value).country : undefined;
    if (typeof country === 'string') return country;
    if (field.type.name === 'country' && typeof value === 'string') return value;
  }
  return undefined;
}

/** How the row's own words are read: phone numbers by its country. */
export function contextOf({ context }: Plan, { country }: Draft): TextContext {
  return country ? { ...context, country } : context;
}
