import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '#core/kit/ids.ts';
import { Problem } from '#core/kit/problem.ts';

export interface StoredFile {
  /** SHA-256 of the content, hex: its name in the store. */
  hash: string;
  size: number;
}

const hashPattern = /^[0-9a-f]{64}$/;

/** Files by the hash of their content, in a directory for each workspace. The same content is kept once. */
export class FileStore {
  readonly #root: string;

  constructor(dataDirectory: string) {
    this.#root = join(dataDirectory, 'files');
  }

  #directory(workspaceId: number, hash: string): string {
    return join(this.#root, String(workspaceId), hash.slice(0, 2));
  }

  path(workspaceId: number, hash: string): string {
    if (!hashPattern.test(hash)) throw new Error(`not a content hash: ${hash}`);
    return join(this.#directory(workspaceId, hash), hash);
  }

  /** Keeps the stream's content. Throws 413 beyond `most` bytes; nothing is left behind then. */
  async keep(workspaceId: number, content: Readable, most: number): Promise<StoredFile> {
    const incoming = join(this.#root, 'incoming');
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    const temporary = join(incoming, newId());
    const digest = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        if (size > most)
          return done(
            new Problem(413, 'file_too_large', `Files may have at most ${Math.floor(most / 1024 / 1024)} MB.`),
          );
        digest.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(content, measure, createWriteStream(temporary, { mode: 0o600 }));
      const hash = digest.digest('hex');
      await mkdir(this.#directory(workspaceId, hash), { recursive: true, mode: 0o700 });
      await rename(temporary, this.path(workspaceId, hash));
      return { hash, size };
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** Throws 404 when the content is gone. */
  async open(workspaceId: number, hash: string | null): Promise<{ stream: Readable; size: number }> {
    // A file that came in by an import has whatever the row said, or nothing.
    const path = hash !== null && hashPattern.test(hash) ? this.path(workspaceId, hash) : undefined;
    const found = path && (await stat(path).catch(() => undefined));
    if (!path || !found) throw new Problem(404, 'not_found', 'The content of this file is no longer there.');
    return { stream: createReadStream(path), size: found.size };
  }

  async remove(workspaceId: number, hash: string): Promise<void> {
    await rm(this.path(workspaceId, hash), { force: true });
  }
}
