import type { ClientConfig } from 'pg';
import { CopyLane } from './copy-lane.ts';
import type { CopyRows } from './row-buffer.ts';

/** GIN indexes of the tables that the search lane fills. */
const searchIndexes = ['search_entry_text', 'contact_point_search'];

/** Loads what a RecordLoader gathered over three connections at once, as the owner. */
export class RecordStore {
  readonly #lanes: Record<keyof CopyRows, CopyLane>;

  private constructor(lanes: Record<keyof CopyRows, CopyLane>) {
    this.#lanes = lanes;
  }

  static async open(ownerConfig: ClientConfig): Promise<RecordStore> {
    const [records, search, log] = await Promise.all([
      CopyLane.open(ownerConfig),
      CopyLane.open(ownerConfig, searchIndexes),
      CopyLane.open(ownerConfig),
    ]);
    return new RecordStore({ records, search, log });
  }

  /**
   * Each connection commits for itself: a record can be there a moment before search finds it. When one fails, all
   * have ended before this throws.
   */
  async load(rows: CopyRows): Promise<void> {
    const { records, search, log } = this.#lanes;
    const ends = await Promise.allSettled([records.load(rows.records), search.load(rows.search), log.load(rows.log)]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.#lanes).map((lane) => lane.close()));
  }
}
