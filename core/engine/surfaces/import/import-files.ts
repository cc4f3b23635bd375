import { link, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '#core/kit/problem.ts';

/** Where the files of imports are kept until they are thirty days old. */
export class ImportFiles {
  readonly #root: string;

  constructor(dataDirectory: string) {
    this.#root = join(dataDirectory, 'imports');
  }

  #path(workspaceId: number, id: string, ending: string): string {
    return join(this.#root, String(workspaceId), `${id}.${ending}`);
  }

  /** The file as it was sent. */
  original(workspaceId: number, id: string): string {
    return this.#path(workspaceId, id, 'original');
  }

  /** The rows of a workbook's sheet as CSV. */
  rows(workspaceId: number, id: string): string {
    return this.#path(workspaceId, id, 'rows');
  }

  /** The file that rows are read from. Throws 410 when it is no longer there. */
  async readable(workspaceId: number, id: string, format: 'csv' | 'xlsx'): Promise<string> {
    const path = format === 'csv' ? this.original(workspaceId, id) : this.rows(workspaceId, id);
    if (await stat(path).catch(() => undefined)) return path;
    throw new Problem(410, 'file_gone', 'The file of this import is no longer kept. Send it again.');
  }

  async makeRoom(workspaceId: number): Promise<void> {
    await mkdir(join(this.#root, String(workspaceId)), { recursive: true, mode: 0o700 });
  }

  /** Gives another import the same file, without a copy. */
  async share(workspaceId: number, from: string, to: string): Promise<void> {
    await link(this.original(workspaceId, from), this.original(workspaceId, to));
    await link(this.rows(workspaceId, from), this.rows(workspaceId, to)).catch(() => {});
  }

  async remove(workspaceId: number, id: string): Promise<void> {
    await rm(this.original(workspaceId, id), { force: true });
    await rm(this.rows(workspaceId, id), { force: true });
  }
}
