import type { Database } from '#core/database/database.ts';
import { notFound } from '#core/kit/problem.ts';
import type { CustomFieldRow, CustomObjectRow } from './custom.ts';

/** Throws 404 when there is none, or it was deleted. */
export async function findCustomField(database: Database, workspaceId: number, id: string): Promise<CustomFieldRow> {
  const [row] = await database.query<CustomFieldRow>(
    workspaceId,
    'select * from read.custom_field where workspace_id = $1 and id = $2 and deleted_at is null',
    [workspaceId, id],
  );
  if (!row) throw notFound('The field');
  return row;
}

/** Throws 404 when there is none, or it was deleted. */
export async function findCustomObject(database: Database, workspaceId: number, id: string): Promise<CustomObjectRow> {
  const [row] = await database.query<CustomObjectRow>(
    workspaceId,
    'select id, name, plural, label, plural_label, plural_label as "pluralLabel", description, icon, color from read.custom_object where workspace_id = $1 and id = $2 and deleted_at is null',
    [workspaceId, id],
  );
  if (!row) throw notFound('The object');
  return row;
}
