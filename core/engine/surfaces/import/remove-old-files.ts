import type { Engine } from '../../engine.ts';
import type { ImportFiles } from './import-files.ts';

/** Files are kept as long as an import can be undone; what it did stays known. */
const kept = '30 days';

/** Removes the files of old imports of the workspace. */
export async function removeOldFiles(engine: Engine, files: ImportFiles, workspaceId: number): Promise<void> {
  const old = await engine.database.query<{ id: string }>(
    workspaceId,
    `update data.import set is_file_kept = false
where workspace_id = $1 and is_file_kept and created_at < now() - interval '${kept}' and status not in ('queued', 'running', 'undoing') returning id`,
    [workspaceId],
  );
  for (const { id } of old) await files.remove(workspaceId, id);
}
