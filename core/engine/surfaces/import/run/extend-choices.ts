import type { ChoiceOptions } from '#core/fields/choice/choice.field.ts';
import type { Field } from '#core/fields/field.ts';
import { Model, type ObjectModel } from '../../../model/model.ts';
import type { Services } from '../../../services.ts';
import { choicesOf, findChoice } from '../matching/choices.ts';
import type { DataRow } from '../source/data-rows.ts';
import type { Plan } from './plan.ts';
import { mayGrow } from './read-choices.ts';
import { readRow } from './read-row.ts';
import type { Session } from './session.ts';

const mostChoices = 500;

/** Words of the rows that a company's own lists of choices lack and are to get, by the field's id. */
export function lackingChoices(plan: Plan, rows: DataRow[]): Map<string, Set<string>> {
  const lacking = new Map<string, Set<string>>();
  const growing = plan.columns.filter(
    ({ target, missing }) => missing === 'create' && choicesOf(target.field) && mayGrow(target.field) === 'byList',
  );
  if (growing.length === 0) return lacking;
  const narrow: Plan = { ...plan, columns: growing, defaults: [] };
  for (const row of rows)
    for (const note of readRow(narrow, row).notes) {
      if (note.kind !== 'newChoice') continue;
      const { storage } = plan.object.fields.get(note.field)!;
      if (storage.kind !== 'custom') continue;
      lacking.set(storage.id, (lacking.get(storage.id) ?? new Set()).add(note.words));
    }
  return lacking;
}

/** The list with the words that are not in it yet: words that differ in case alone are one choice. */
function withWords(field: Field, given: ChoiceOptions, words: Set<string>): ChoiceOptions {
  const options = [...given.options];
  for (const value of words) {
    const isKnown = findChoice({ ...field, options: { options } }, value);
    if (!isKnown && options.length < mostChoices && value.length <= 120)
      options.push({ value, label: { en: value, fr: value } });
  }
  return { ...given, options };
}

/** The model as it would be with the choices that the rows bring, for a look ahead. */
export function modelWithChoices(plan: Plan, rows: DataRow[]): Model {
  const lacking = lackingChoices(plan, rows);
  if (lacking.size === 0) return plan.model;
  const fields = new Map(
    [...plan.object.fields].map(([key, field]) => {
      const words = field.storage.kind === 'custom' ? lacking.get(field.storage.id) : undefined;
      if (!words) return [key, field];
      const options = withWords(field, field.options as unknown as ChoiceOptions, words);
      return [key, { ...field, options: options as unknown as Field['options'] }];
    }),
  );
  const grown: ObjectModel = { ...plan.object, fields };
  return new Model(
    plan.model.version,
    [...plan.model.objects.values()].map((object) => (object === plan.object ? grown : object)),
  );
}

/**
 * Adds values to a company's own lists of choices, before the rows that hold them; every process hears of it. The lists
 * keep them when the import is undone: another record may use them by then.
 */
export async function extendChoices(
  { engine, principal, plan }: Pick<Session, 'engine' | 'principal' | 'plan'>,
  services: Services,
  lacking: Map<string, Set<string>>,
): Promise<void> {
  const { workspaceId } = principal;
  await engine.database.transact(workspaceId, async (transaction) => {
    for (const [id, words] of lacking) {
      const [row] = await transaction.query<{ options: ChoiceOptions }>(
        'select options from data.custom_field where workspace_id = $1 and id = $2 for update',
        [workspaceId, id],
      );
      if (!row) continue;
      const field = [...plan.object.fields.values()].find(
        ({ storage }) => storage.kind === 'custom' && storage.id === id,
      )!;
      const { options } = withWords(field, row.options, words);
      await transaction.query(
        'update data.custom_field set options = $3 where workspace_id = $1 and id = $2 returning id',
        [workspaceId, id, JSON.stringify({ ...row.options, options })],
      );
    }
    await transaction.query('update data.workspace set model_version = model_version + 1 where id = $1 returning id', [
      workspaceId,
    ]);
  });
  await services.announce({ kind: 'model', workspaceId });
}
