import type { Transaction } from '#core/database/database.ts';
import { formatNumber } from '#core/fields/autoNumber/autoNumber.field.ts';
import type { Principal } from '../access/principal.ts';
import type { ObjectModel } from '../model/model.ts';
import type { Document } from './rules.ts';

/**
 * Gives numbered fields of new records their next numbers, in the order given. The counter's row stays locked until the
 * transaction ends, so that no number is skipped or given twice: a rollback takes them back.
 */
export async function issueNumbers(
  transaction: Transaction,
  object: ObjectModel,
  records: Document[],
  principal: Principal,
): Promise<void> {
  for (const field of object.fields.values()) {
    if (field.type.name !== 'autoNumber') continue;
    const unnumbered = records.filter((after) => !after[field.key]);
    if (unnumbered.length === 0) continue;
    const options = field.options as { yearly?: boolean };
    const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: principal.timeZone }).format(principal.now);
    const counter = `${object.name}.${field.key}${options.yearly ? `.${year}` : ''}`;
    const [result] = await transaction.run({
      text: `insert into data.counter as c (workspace_id, name, value) values ($1, $2, $3)
on conflict (workspace_id, name) do update set value = c.value + $3 returning value`,
      values: [principal.workspaceId, counter, unnumbered.length],
    });
    const first = Number(result!.rows[0]![0]) - unnumbered.length + 1;
    for (const [index, after] of unnumbered.entries())
      after[field.key] = formatNumber(field.options, Number(year), first + index);
  }
}
