import type { Client, PoolClient } from 'pg';
import { types } from 'pg';
// pg keeps these inside; they are what its own Query uses, and what turns a value into its text form.
import pgUtils from 'pg/lib/utils.js';

/** One statement of a flight. `text` with `$1…$n`; statements with the same text are prepared once a connection. */
export interface Statement {
  text: string;
  values?: unknown[];
  /** Ask for column names and types, and give rows as objects. Otherwise rows are arrays of text. */
  isTyped?: boolean;
}

export interface StatementResult {
  /** Arrays of text (or null), one per row; empty when the statement was typed. */
  rows: (string | null)[][];
  /** Objects with parsed values; only when the statement was typed. */
  records: Record<string, unknown>[];
  /** Rows affected, as the command tag says. */
  count: number;
}

interface WireConnection {
  stream: { cork?(): void; uncork?(): void };
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: unknown[]; valueMapper: (value: unknown) => unknown }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: object): void;
  sync(): void;
  on(event: 'parseComplete', listener: () => void): void;
  on(event: 'bindComplete', listener: () => void): void;
}

interface WireField {
  name: string;
  dataTypeID: number;
}

/** Which statements a connection has prepared, and which it was asked to and has not confirmed. */
interface Prepared {
  /** How many statements it keeps. */
  most: number;
  names: Map<string, string>;
  pending: { text: string; name: string }[];
}

const preparedOf = new WeakMap<WireConnection, Prepared>();
const mostPrepared = 600;
const asIs = (value: unknown) => value;

function preparedStatements(connection: WireConnection): Prepared {
  let prepared = preparedOf.get(connection);
  if (!prepared) {
    const made: Prepared = { most: mostPrepared, names: new Map(), pending: [] };
    connection.on('parseComplete', () => {
      const done = made.pending.shift();
      if (done?.name) made.names.set(done.text, done.name);
    });
    preparedOf.set(connection, made);
    prepared = made;
  }
  return prepared;
}

/**
 * Several statements in one round trip: parse, bind and execute of all of them, then one Sync.
 * Without an explicit BEGIN the server runs them as one implicit transaction, so they succeed or fail together,
 * and `set_config(…, true)` in the first holds for the rest.
 */
class Flight {
  callback: ((error: Error | null) => void) | undefined;
  readonly results: StatementResult[];
  #statements: Statement[];
  #values: unknown[][];
  #current = 0;
  #fields: WireField[] = [];

  constructor(statements: Statement[]) {
    this.#statements = statements;
    // Converted before anything is sent: a value that cannot be must not leave half a flight on the wire.
    this.#values = statements.map((statement) => (statement.values ?? []).map((value) => pgUtils.prepareValue(value)));
    this.results = statements.map(() => ({ rows: [], records: [], count: 0 }));
  }

  submit(connection: WireConnection): Error | undefined {
    const prepared = preparedStatements(connection);
    connection.stream.cork?.();
    try {
      for (const [index, statement] of this.#statements.entries()) {
        let known = prepared.names.get(statement.text);
        if (known === undefined) {
          // Past the limit the unnamed statement serves: nothing grows for ever on a long-lived connection.
          known = prepared.names.size + prepared.pending.length < prepared.most ? `r${nextName++}` : '';
          prepared.pending.push({ text: statement.text, name: known });
          connection.parse({ name: known, text: statement.text });
        }
        connection.bind({ statement: known, values: this.#values[index]!, valueMapper: asIs });
        if (statement.isTyped) connection.describe({ type: 'P', name: '' });
        connection.execute({});
      }
    } catch (error) {
      return error as Error;
    } finally {
      connection.sync();
      connection.stream.uncork?.();
    }
    return undefined;
  }

  handleRowDescription(message: { fields: WireField[] }) {
    this.#fields = message.fields;
  }

  handleDataRow(message: { fields: (string | null)[] }) {
    const result = this.results[this.#current]!;
    if (!this.#statements[this.#current]!.isTyped) {
      result.rows.push(message.fields);
      return;
    }
    const record: Record<string, unknown> = {};
    for (const [index, field] of this.#fields.entries()) {
      const text = message.fields[index] ?? null;
      record[field.name] = text === null ? null : types.getTypeParser(field.dataTypeID, 'text')(text);
    }
    result.records.push(record);
  }

  handleCommandComplete(message: { text: string }) {
    this.results[this.#current]!.count = Number(/(\d+)$/.exec(message.text)?.[1] ?? 0);
    this.#current += 1;
  }

  handleEmptyQuery() {
    this.#current += 1;
  }

  handlePortalSuspended() {}
  handleCopyInResponse() {}
  handleCopyData() {}

  handleReadyForQuery() {
    this.callback?.(null);
  }

  handleError(error: Error, connection: WireConnection) {
    // What followed the failing statement was skipped by the server, its Parse messages too.
    preparedStatements(connection).pending.length = 0;
    Object.assign(error, { statement: this.#statements[this.#current]?.text });
    this.callback?.(error);
  }
}

let nextName = 0;

/** For connections that are another one in each transaction: what one has prepared, the next does not know. */
export function neverPrepare(client: Client | PoolClient): void {
  const { connection } = client as unknown as { connection: WireConnection };
  preparedStatements(connection).most = 0;
}

/** Sends the statements in one round trip. Rejects with the database's error of the first that fails. */
export function fly(client: Client | PoolClient, statements: Statement[]): Promise<StatementResult[]> {
  return new Promise((resolve, reject) => {
    const flight = new Flight(statements);
    flight.callback = (error) => (error ? reject(error) : resolve(flight.results));
    client.query(flight as unknown as Parameters<Client['query']>[0]);
  });
}
