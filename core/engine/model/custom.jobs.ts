import { bind, join, quoteName, raw, render, sql } from '#core/kit/sql.ts';
import { everything } from '../access/profile.ts';
import type { Engine } from '../engine.ts';
import { slotValue } from '../operations/store-row.ts';
import { documentColumns } from '../query/document.ts';
import { firstRow, source } from '../query/row.ts';
import type { Services } from '../services.ts';
import { findCustomField } from './custom-rows.ts';

const chunk = 500;

/** Fills the indexed column of a field from the values there are, then lets reads use it. */
async function fillSlot(payload: unknown, engine: Engine, services: Services): Promise<void> {
  const { workspaceId, fieldId } = payload as { workspaceId: number; fieldId: string };
  const row = await findCustomField(engine.database, workspaceId, fieldId).catch(() => undefined);
  if (!row?.slot || !row.is_indexing) return;
  // Another process may still write without the slot until it has heard of it.
  engine.models.forget(workspaceId);
  const model = await engine.models.of(workspaceId);
  const object = model.objects.get(row.object);
  const field = object?.fields.get(row.key);
  if (!object || !field) return;
  const principal = { workspaceId, profile: everything } as never;
  const scope = { model, principal };
  const view = firstRow(object);
  const { from, where } = source(view, 'any');
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const count = await engine.database.transact(workspaceId, async (transaction) => {
      const columns = documentColumns(view, { fields: [field.key], isSingle: true }, scope);
      const { text, values } = render(
        sql`select t.id, row_to_json(_x)::text from ${from} cross join lateral (select ${join(columns, ', ')}) _x where ${join([...where, sql`t.id > ${after}::uuid`], ' and ')} order by t.id limit ${raw(String(chunk))}`,
      );
      const [result] = await transaction.run({ text, values: bind(values, { workspaceId }) });
      const rows = result!.rows.map(([id, document]) => ({
        id,
        value: slotValue(field, JSON.parse(document!)[field.key]),
      }));
      if (rows.length === 0) return 0;
      after = rows.at(-1)!.id!;
      const type = { t: 'text', n: 'numeric', d: 'timestamptz' }[row.slot![0] as 't' | 'n' | 'd'];
      await transaction.run({
        text: `update data.${quoteName(object.table)} t set ${quoteName(row.slot!)} = v.value from json_to_recordset($2::json) as v (id uuid, value ${type}) where t.workspace_id = $1 and t.id = v.id and t.${quoteName(row.slot!)} is distinct from v.value`,
        values: [workspaceId, JSON.stringify(rows)],
      });
      return rows.length;
    });
    if (count < chunk) break;
  }
  await engine.database.query(
    workspaceId,
    'update data.custom_field set is_indexing = false where workspace_id = $1 and id = $2 and slot = $3 returning id',
    [workspaceId, fieldId, row.slot],
  );
  await engine.database.queryGlobal('update data.workspace set model_version = model_version + 1 where id = $1', [
    workspaceId,
  ]);
  await services.announce({ kind: 'model', workspaceId });
}

export default { fillSlot };
