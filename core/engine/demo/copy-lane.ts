import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg, { type ClientConfig } from 'pg';
import { from } from 'pg-copy-streams';
import { quoteName } from '#core/kit/sql.ts';
import type { CopyBuffer } from './copy-buffer.ts';

/** Rows on their way into one table, already in the text format of COPY. */
export interface CopyBatch {
  table: string;
  columns: string[];
  rows: CopyBuffer;
}

const settings = `set synchronous_commit = off; set maintenance_work_mem = '256MB'; set client_min_messages = warning`;

/**
 * One connection that loads tables by COPY, batch after batch, each in a transaction. Runs as the owner, since the
 * serving role copies under row-level security, a policy check per row.
 */
export class CopyLane {
  readonly #client: pg.Client;
  /** GIN indexes of the tables this lane fills. */
  readonly #searchIndexes: string[];

  private constructor(client: pg.Client, searchIndexes: string[]) {
    this.#client = client;
    this.#searchIndexes = searchIndexes;
  }

  static async open(config: ClientConfig, searchIndexes: string[] = []): Promise<CopyLane> {
    const client = new pg.Client(config);
    client.on('error', () => {});
    await client.connect();
    await client.query(settings);
    return new CopyLane(client, searchIndexes);
  }

  async load(batches: CopyBatch[]): Promise<void> {
    await this.#client.query('begin');
    try {
      await this.#deferSearch();
      for (const batch of batches) await this.#copy(batch);
      await this.#finishSearch();
      await this.#client.query('commit');
    } catch (error) {
      await this.#client.query('rollback').catch(() => {});
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#client.end();
  }

  async #copy({ table, columns, rows }: CopyBatch): Promise<void> {
    const text = `copy data.${quoteName(table)} (${columns.map(quoteName).join(', ')}) from stdin`;
    await pipeline(Readable.from(rows.pieces()), this.#client.query(from(text)));
  }

  /**
   * Trigrams of one row at a time cost 0.7 ms a row; gathered and merged in bulk they cost a tenth of that. The index
   * goes back to the way searches want it within the same transaction, so that a crash leaves it as it was.
   */
  async #deferSearch(): Promise<void> {
    for (const index of this.#searchIndexes)
      await this.#client.query(
        `alter index data.${quoteName(index)} set (fastupdate = on, gin_pending_list_limit = 1048576)`,
      );
  }

  async #finishSearch(): Promise<void> {
    for (const index of this.#searchIndexes) {
      const name = `data.${quoteName(index)}`;
      await this.#client.query(`select gin_clean_pending_list('${name}'::regclass)`);
      await this.#client.query(`alter index ${name} set (fastupdate = off)`);
      await this.#client.query(`alter index ${name} reset (gin_pending_list_limit)`);
    }
  }
}
