import { denseWords } from '../matching/match-words.ts';
import type { Matchers } from '../matching/matchers.ts';
import { keyFieldsOf } from '../matching/record-keys.ts';
import type { DataRow } from '../source/data-rows.ts';
import type { Plan } from './plan.ts';
import { readRow } from './read-row.ts';

/** Whether rows of the file may refer to one another: an account to its parent. */
export function refersToItself({ columns, object }: Plan): boolean {
  return columns.some(({ target }) => target.kind === 'record' && target.to === object.name);
}

/**
 * Collects what the rows of the file call their own records, so that a reference to a row further down is told from one
 * to nothing. Costs a reading of the file, and eight bytes a name.
 */
export async function collectNames(plan: Plan, matchers: Matchers, rows: AsyncIterable<DataRow[]>): Promise<void> {
  const { object } = plan;
  const own = new Set([object.titleField.key, ...keyFieldsOf(object).map(({ key }) => key)]);
  const naming: Plan = {
    ...plan,
    columns: plan.columns.filter(({ target }) => own.has(target.field.key)),
    defaults: plan.defaults.filter(({ target }) => own.has(target.field.key)),
  };
  for await (const batch of rows)
    for (const row of batch)
      for (const value of Object.values(readRow(naming, row).input))
        if (typeof value === 'string') matchers.namesInFile.add(denseWords(value));
}
