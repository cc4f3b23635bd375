import type { Database } from '#core/database/database.ts';
import { notFound, Problem } from '#core/kit/problem.ts';
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

/** How long a deleted object can be brought back, with its records. */
export const daysKept = 30;

export interface DeletedObject {
  id: string;
  name: string;
  pluralLabel: CustomObjectRow['plural_label'];
  icon: string | null;
  deletedAt: string;
}

/** Objects that can still be brought back, the last deleted one first. */
export function listDeletedObjects(database: Database, workspaceId: number): Promise<DeletedObject[]> {
  return database.query<DeletedObject>(
    workspaceId,
    `select id, name, plural_label as "pluralLabel", icon, deleted_at as "deletedAt" from read.custom_object
     where workspace_id = $1 and deleted_at > now() - make_interval(days => $2) order by deleted_at desc`,
    [workspaceId, daysKept],
  );
}

/** Throws 409 when a deleted object keeps the name or the plural, since it may come back. */
export async function refuseKeptName(
  database: Database,
  workspaceId: number,
  { name, plural }: { name: string; plural: string },
): Promise<void> {
  const [kept] = await database.query<{ id: string; name: string }>(
    workspaceId,
    'select id, name from read.custom_object where workspace_id = $1 and deleted_at is not null and (name = $2 or plural = $3)',
    [workspaceId, name, plural],
  );
  if (!kept) return;
  const path = kept.name === name ? 'name' : 'plural';
  throw new Problem(409, 'not_unique', `A deleted object has this ${path}. Bring it back, or take another ${path}.`, {
    errors: [{ path, code: 'not_unique', message: 'is kept by a deleted object' }],
    extra: { deletedObject: kept.id },
  });
}
