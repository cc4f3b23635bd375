import type { Database } from '#core/database/database.ts';
import type { Text } from '#core/kit/text.ts';
import type { Scope } from '../query/row.ts';
import type { ObjectModel } from './model.ts';
import { dependsOn } from './usable-fields.ts';

/** What disappears with an object. */
export interface ObjectLoss {
  /** Records, those in the trash included. */
  records: number;
  fields: number;
  /** Fields of other objects that lead to it or count it. */
  dependents: { object: string; key: string; label: Text }[];
}

export async function describeLoss(
  database: Database,
  { model, principal: { workspaceId } }: Scope,
  object: ObjectModel,
): Promise<ObjectLoss> {
  const [row] = await database.query<{ count: number }>(
    workspaceId,
    'select count(*)::int as count from read.custom_record where workspace_id = $1 and object = $2',
    [workspaceId, object.name],
  );
  const others = [...model.objects.values()].filter(({ name }) => name !== object.name);
  return {
    records: row!.count,
    fields: [...object.fields.values()].filter(({ isCustom }) => isCustom).length,
    dependents: others.flatMap((other) =>
      [...other.fields.values()]
        .filter((field) => dependsOn(field, object.name))
        .map(({ key, label }) => ({ object: other.name, key, label })),
    ),
  };
}
