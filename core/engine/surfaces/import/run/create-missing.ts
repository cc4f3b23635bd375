import type { Field } from '#core/fields/field.ts';
import { newId } from '#core/kit/ids.ts';
import { type FieldError, Problem } from '#core/kit/problem.ts';
import { foldText } from '#core/kit/text.ts';
import type { ObjectModel } from '../../../model/model.ts';
import type { BatchRow } from '../../../operations/batch.ts';
import { createRecords } from '../../../operations/batch-create.ts';
import type { Document } from '../../../operations/rules.ts';
import { hasPersonName } from '../../columns.ts';
import { choicesOf } from '../matching/choices.ts';
import type { Belonging } from '../matching/record-index.ts';
import { belongingFieldsOf, keyFieldsOf, keyWords } from '../matching/record-keys.ts';
import { type Creation, settle } from '../matching/resolve.ts';
import { splitPersonName } from './person-name.ts';
import { batchIn, type Session } from './session.ts';
import { addCreated } from './tally.ts';

/**
 * Makes the records that rows name and that are not there, in a transaction before that of the rows: whatever happens
 * to these, a later chunk finds them. Rows whose record is refused get its errors.
 */
export async function createMissing(session: Session, creations: Creation[]): Promise<void> {
  for (const [name, list] of Map.groupBy(creations, ({ object }) => object)) {
    const object = session.plan.model.object(name);
    // Setup records may take their place from those before them: one after the other.
    const groups = object.definition.isSetup ? list.map((one) => [one]) : [list];
    for (const group of groups) await createGroup(session, object, group);
  }
}

async function createGroup(session: Session, object: ObjectModel, group: Creation[]): Promise<void> {
  const matcher = session.matchers.of(object.name);
  const rows = group.map(
    ({ words, belonging }): BatchRow => ({
      id: newId(),
      input: valuesOf(object, words, { ...matcher.usualBelonging, ...belonging }),
      errors: [],
    }),
  );
  try {
    await session.attempt(async (transaction) => {
      await createRecords(batchIn(session, transaction), object.name, rows);
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    for (const row of rows) row.errors.push({ path: '', code: error.code, message: error.message });
  }
  for (const [index, { words, belonging, wantedBy }] of group.entries()) {
    const { id, input, errors } = rows[index]!;
    if (errors.length > 0) {
      refuseRows(object, words, wantedBy, errors);
      continue;
    }
    addCreated(session.notes, object.name, words);
    const keys = Object.fromEntries(keyFieldsOf(object).map(({ key }) => [key, keyWords(input[key])]));
    const belongsTo = Object.fromEntries(
      belongingFieldsOf(object).map(({ key }) => [key, String(belonging[key] ?? matcher.usualBelonging[key] ?? '')]),
    );
    matcher.add({ id, title: words, keys, belongsTo });
    for (const { draft, wanted } of wantedBy) settle(draft, wanted, { id, by: 'name', title: words });
  }
}

function refuseRows(object: ObjectModel, words: string, wantedBy: Creation['wantedBy'], errors: FieldError[]) {
  const label = object.definition.label.en.toLowerCase();
  const why = errors.map(({ path, message }) => [path, message].filter(Boolean).join(' ')).join('; ');
  for (const { draft, wanted } of wantedBy)
    draft.errors.push({
      column: wanted.column,
      field: wanted.target.path,
      code: 'not_created',
      message: `the ${label} "${words.slice(0, 100)}" could not be created: ${why}`,
    });
}

/** What is known of a record of which a file says the name only. */
function valuesOf(object: ObjectModel, words: string, belonging: Belonging): Document {
  const values: Document = { ...belonging, ...choicesNamedIn(object, words) };
  const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(words);
  const addressField =
    address && keyFieldsOf(object).find(({ key, type }) => key === 'email' || type.name === 'emails');
  if (addressField) values[addressField.key] = words;
  if (hasPersonName(object)) Object.assign(values, addressField ? {} : splitPersonName(words));
  else values[object.titleField.key] = words;
  for (const key of Object.keys(values)) if (values[key] === undefined) delete values[key];
  return values;
}

/** A stage called "Closed won" is of the category "Won": required choices whose words are in the name. */
function choicesNamedIn(object: ObjectModel, words: string): Document {
  if (!object.definition.isSetup) return {};
  const said = new Set(foldText(words).split(/[^\p{L}\p{N}]+/u));
  const values: Document = {};
  for (const field of object.fields.values()) {
    const named = field.required === true && !field.isSystem ? choiceNamed(field, said) : undefined;
    if (named) values[field.key] = named;
  }
  return values;
}

function choiceNamed(field: Field, said: Set<string>): string | undefined {
  const found = choicesOf(field)?.find(({ value, label }) =>
    [value, label.en, label.fr].some((name) => said.has(foldText(name))),
  );
  return found?.value;
}
