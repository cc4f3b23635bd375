import { CopyBuffer } from './copy-buffer.ts';
import type { CopyBatch } from './copy-lane.ts';
import { sharedTables } from './shared-tables.ts';

/** Rows for each of the connections that load at the same time. */
export interface CopyRows {
  /** Records, in the order of their references. */
  records: CopyBatch[];
  /** What search and duplicates look through: the most work per row. */
  search: CopyBatch[];
  /** The change log and links. */
  log: CopyBatch[];
}

/** Rows by table until there are enough of them to be worth a COPY. */
export class RowBuffer {
  #batches = new Map<string, CopyBatch>();
  readonly #order: string[];

  /** `order` names the objects' tables, those that others point to first. */
  constructor(order: string[]) {
    this.#order = order;
  }

  /** A row in the text format of COPY, without its end. */
  add(table: string, columns: string[], row: string): void {
    let batch = this.#batches.get(table);
    if (!batch) {
      batch = { table, columns, rows: new CopyBuffer() };
      this.#batches.set(table, batch);
    }
    batch.rows.add(`${row}\n`);
  }

  count(table: string): number {
    return this.#batches.get(table)?.rows.rows ?? 0;
  }

  take(): CopyRows {
    const batches = this.#batches;
    this.#batches = new Map();
    const inLane = (lane: 'search' | 'log') =>
      [...batches.values()].filter(({ table }) => sharedTables[table]?.lane === lane);
    return {
      records: this.#order.flatMap((table) => batches.get(table) ?? []),
      search: inLane('search'),
      log: inLane('log'),
    };
  }
}
