import { Pool, type PoolClient, type PoolConfig, types } from 'pg';
import { fly, neverPrepare, type Statement, type StatementResult } from './flight.ts';

// Dates without a time never pass through a JavaScript Date, and numbers beyond double precision stay text.
types.setTypeParser(types.builtins.DATE, (text) => text);
types.setTypeParser(types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());
types.setTypeParser(types.builtins.INT8, Number);

const begin: Statement = { text: 'begin' };
const commit: Statement = { text: 'commit' };
/** How every connection is set. */
const settings = { timezone: 'UTC', jit: 'off', 'pg_trgm.word_similarity_threshold': '0.45' };
const enterText = "select set_config('app.workspace', $1, true)";
/** No question that a person waits for takes longer; what does is cut off rather than left to hold up the others. */
const longestStatement = '60s';

const retryable = new Set(['40001', '40P01']);
const disconnected = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ECONNREFUSED',
]);

function isRetryable(error: unknown): boolean {
  return retryable.has((error as { code?: string }).code ?? '');
}

/** Whether the error means that the database went away rather than that the statement was wrong. */
export function isDatabaseGone(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    disconnected.has(code ?? '') ||
    /Connection terminated|not queryable|connect ECONN|timeout exceeded/.test(message ?? '')
  );
}

/** A transaction of one workspace. Statements are sent with `run`, or queued to travel with the next run or the commit. */
export class Transaction {
  readonly workspaceId: number;
  #client: PoolClient;
  #enter: Statement;
  #hasBegun = false;
  #queue: Statement[] = [];
  #afterCommit: (() => void)[] = [];
  #isCommitted = false;

  /** `enter` makes the transaction see its workspace. */
  constructor(client: PoolClient, workspaceId: number, enter: Statement) {
    this.#client = client;
    this.workspaceId = workspaceId;
    this.#enter = enter;
  }

  /** Sends queued statements and these in one round trip; gives the results of these. */
  async run(...statements: Statement[]): Promise<StatementResult[]> {
    const sent = [...this.#opening(), ...this.#queue, ...statements];
    this.#queue = [];
    const results = await fly(this.#client, sent);
    return results.slice(sent.length - statements.length);
  }

  /** Like `run`, and commits in the same round trip: for the last thing that a transaction does. */
  async runLast(...statements: Statement[]): Promise<StatementResult[]> {
    const results = await this.run(...statements, commit);
    this.#isCommitted = true;
    return results;
  }

  /** One statement, rows as objects with parsed values. */
  async query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    const [result] = await this.run({ text, values, isTyped: true });
    return result!.records as Row[];
  }

  /** Sends the statement with the next round trip, at the latest with the commit. */
  queue(statement: Statement) {
    this.#queue.push(statement);
  }

  /** Lets statements take as long as they need: for work on everything at once, which nobody waits for at a screen. */
  takeTime() {
    this.queue({ text: 'set local statement_timeout = 0' });
  }

  /** Called once the transaction is committed, never when it was rolled back. */
  afterCommit(call: () => void) {
    this.#afterCommit.push(call);
  }

  async commit() {
    if (!this.#isCommitted && (this.#hasBegun || this.#queue.length > 0))
      await fly(this.#client, [...this.#opening(), ...this.#queue, commit]);
    for (const call of this.#afterCommit) call();
  }

  async rollback() {
    if (this.#hasBegun) await this.#client.query('rollback');
  }

  /** The connection itself, for COPY. Sends what was queued first. */
  async open(): Promise<PoolClient> {
    await this.run();
    return this.#client;
  }

  #opening(): Statement[] {
    if (this.#hasBegun) return [];
    this.#hasBegun = true;
    return [begin, this.#enter];
  }
}

/** The database as the serving role sees it. Every way in names the workspace. */
export class Database {
  readonly pool: Pool;
  readonly #enterText: string;

  /**
   * `isPooled`: a pooler such as PgBouncer stands between, which gives each transaction another connection.
   * `longest`: how long a statement may take, as PostgreSQL writes it.
   */
  constructor(
    config: PoolConfig,
    { isPooled = false, longest = longestStatement }: { isPooled?: boolean; longest?: string } = {},
  ) {
    const set = Object.entries({ ...settings, statement_timeout: longest });
    // A pooler refuses settings for the whole of a connection.
    this.#enterText = isPooled
      ? set.reduce((text, [name, value]) => `${text}, set_config('${name}', '${value}', true)`, enterText)
      : enterText;
    this.pool = new Pool({
      max: 20,
      idleTimeoutMillis: 60_000,
      connectionTimeoutMillis: 15_000,
      keepAlive: true,
      ...(!isPooled && {
        options: set.map(([name, value]) => `-c ${name}=${value}`).join(' '),
      }),
      ...config,
    });
    // An idle connection that the database closed is replaced by the next request; nobody has to die for it. Nor for
    // one that breaks between two statements of a transaction, or on its way out: the next statement tells.
    this.pool.on('error', () => {});
    this.pool.on('connect', (client) => {
      client.on('error', () => {});
      if (isPooled) neverPrepare(client);
    });
  }

  /** One statement within the workspace, in one round trip; rows as arrays of text. */
  async read(workspaceId: number, statement: Statement): Promise<(string | null)[][]> {
    const [rows] = await this.readAll(workspaceId, [statement]);
    return rows!;
  }

  /**
   * Several statements within the workspace, in one round trip and one snapshot each; rows as arrays of text. They only
   * read: on a connection that turns out to be gone they are asked once more.
   */
  async readAll(workspaceId: number, statements: Statement[]): Promise<(string | null)[][][]> {
    try {
      return await this.#readOnce(workspaceId, statements);
    } catch (error) {
      if (!isDatabaseGone(error)) throw error;
      return await this.#readOnce(workspaceId, statements);
    }
  }

  async #readOnce(workspaceId: number, statements: Statement[]): Promise<(string | null)[][][]> {
    const client = await this.pool.connect();
    let isGone = false;
    try {
      const results = await fly(client, [this.#enter(workspaceId), ...statements]);
      return results.slice(1).map(({ rows }) => rows);
    } catch (error) {
      isGone = isDatabaseGone(error);
      throw error;
    } finally {
      client.release(isGone);
    }
  }

  /** Like `read`, rows as objects with parsed values. */
  async query<Row>(workspaceId: number, text: string, values: unknown[] = []): Promise<Row[]> {
    return this.transact(workspaceId, (transaction) => transaction.query<Row>(text, values));
  }

  /** A statement on tables that belong to no workspace (sign-in, the list of workspaces). */
  async queryGlobal<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    const result = await this.pool.query(text, values);
    return result.rows as Row[];
  }

  /** Runs the work in one transaction of one workspace; tried again up to three times on a deadlock. */
  async transact<Result>(workspaceId: number, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      const client = await this.pool.connect();
      const transaction = new Transaction(client, workspaceId, this.#enter(workspaceId));
      let isBroken = false;
      try {
        const result = await work(transaction);
        await transaction.commit();
        return result;
      } catch (error) {
        isBroken = isDatabaseGone(error);
        if (!isBroken) await transaction.rollback().catch(() => (isBroken = true));
        if (attempt < 3 && isRetryable(error)) continue;
        throw error;
      } finally {
        client.release(isBroken);
      }
    }
  }

  /** Makes the rest of the transaction see this workspace's rows only: the wall that the database itself keeps. */
  #enter(workspaceId: number): Statement {
    return { text: this.#enterText, values: [String(workspaceId)] };
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
