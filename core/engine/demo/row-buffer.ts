import { CopyBuffer } from './copy-buffer.ts';
import type { CopyBatch } from './copy-lane.ts';
import { copyRow } from './copy-text.ts';

/** Rows for each of the connections that load at the same time. */
export interface CopyRows {
  /** Records, in the order of their references. */
  records: CopyBatch[];
  /** What search and duplicates look through: the most work per row. */
  search: CopyBatch[];
  /** The change log and links. */
  log: CopyBatch[];
}

const shared: Record<string, { lane: 'search' | 'log'; columns: string[] }> = {
  search_entry: {
    lane: 'search',
    columns: ['workspace_id', 'record_id', 'object', 'title', 'subtitle', 'text', 'is_live'],
  },
  contact_point: {
    lane: 'search',
    columns: ['workspace_id', 'id', 'kind', 'value', 'opted_out_at', 'invalid_at', 'do_not_call_at'],
  },
  contact_point_link: {
    lane: 'log',
    columns: ['workspace_id', 'point_id', 'object', 'record_id', 'field', 'label', 'position'],
  },
  record_link: {
    lane: 'log',
    columns: ['workspace_id', 'field', 'from_id', 'to_id', 'position', 'is_primary', 'attributes'],
  },
  change: {
    lane: 'log',
    columns: [
      'workspace_id',
      'record_id',
      'at',
      'object',
      'version',
      'verb',
      'operation_id',
      'actor_id',
      'cause',
      'cause_id',
      'changes',
    ],
  },
};

/** Rows by table until there are enough of them to be worth a COPY. */
export class RowBuffer {
  #batches = new Map<string, CopyBatch>();
  readonly #order: string[];

  constructor(order: string[]) {
    this.#order = order;
  }

  /** A row of an object's table. */
  add(table: string, columns: string[], row: string): void {
    let batch = this.#batches.get(table);
    if (!batch) {
      batch = { table, columns, rows: new CopyBuffer() };
      this.#batches.set(table, batch);
    }
    batch.rows.add(row);
  }

  /** A row of a table that all objects share. */
  write(table: string, values: unknown[]): void {
    this.add(table, shared[table]!.columns, copyRow(values));
  }

  count(table: string): number {
    return this.#batches.get(table)?.rows.rows ?? 0;
  }

  take(): CopyRows {
    const batches = this.#batches;
    this.#batches = new Map();
    const inLane = (lane: 'search' | 'log') =>
      [...batches.values()].filter(({ table }) => shared[table]?.lane === lane);
    return {
      records: this.#order.flatMap((table) => batches.get(table) ?? []),
      search: inLane('search'),
      log: inLane('log'),
    };
  }
}
