import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import { choosePostgresAccount, type PostgresAccount } from './account.ts';
import { ensureCluster } from './cluster.ts';
import { lockDirectory } from './directory-lock.ts';
import { type PostgresHome, prepareHome } from './home.ts';
import { assertNobodyAnswers, stopOrphan, stopPostmaster } from './orphan.ts';
import { describeEmbedded, ensureOwnDatabase } from './own-database.ts';
import { type PostgresSettings, startPostmaster } from './postmaster.ts';

/** A running embedded PostgreSQL. */
export interface EmbeddedPostgres {
  ownerConfig: ClientConfig;
  servingConfig: ClientConfig;
  /** For tests and tools only. */
  superuserConfig: ClientConfig;
  databaseName: string;
  /** The postmaster's process; another one after a restart. */
  readonly pid: number;
  /** Stops PostgreSQL gracefully and lets go of the data directory. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Made when it is not there. */
  dataDirectory: string;
  /** Overrides of single settings. */
  settings?: PostgresSettings;
  /** More words for initdb. */
  initdbArgs?: string[];
  account?: PostgresAccount;
  /** Told about what an administrator should know: restarts, another system user. */
  report?: (line: string) => void;
}

/**
 * Starts PostgreSQL on a data directory and keeps it running until `stop()`: when it dies, it is started
 * again within seconds. Makes the cluster, the database and its roles on the first start.
 * Throws DirectoryInUse while another process holds the directory, or an Error with one sentence.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDirectory, settings = {}, report = () => {} } = options;
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const unlock = lockDirectory(dataDirectory);
  try {
    const home = prepareHome(dataDirectory, options.account ?? choosePostgresAccount(), report);
    await stopOrphan(home.cluster);
    await assertNobodyAnswers(home);
    await ensureCluster(home, options.initdbArgs);
    const supervisor = await supervise(home, settings, report);
    const description = describeEmbedded(home.socketDirectory);
    try {
      await ensureOwnDatabase(description);
    } catch (error) {
      await supervisor.stop();
      throw error;
    }
    return {
      ...description,
      get pid() {
        return supervisor.pid();
      },
      async stop() {
        await supervisor.stop();
        removeSocketDirectory(home);
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** One that dies soon after each start is not started a hundred times a minute. */
const SHORT_LIFE_MILLISECONDS = 10_000;
const PAUSE_MILLISECONDS = 1_000;

async function supervise(home: PostgresHome, settings: PostgresSettings, report: (line: string) => void) {
  let isStopping = false;
  let child = await startPostmaster(home, settings);
  let startedAt = performance.now();
  const watching = watch();

  async function watch(): Promise<void> {
    while (!isStopping) {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      if (isStopping) return;
      report('PostgreSQL stopped unexpectedly and is started again.');
      if (performance.now() - startedAt < SHORT_LIFE_MILLISECONDS) await wait(PAUSE_MILLISECONDS);
      await restart();
    }
  }

  async function restart(): Promise<void> {
    let lastReport = '';
    while (!isStopping) {
      try {
        // Processes of the dead server may take a moment to notice, and hold its shared memory until then.
        child = await startPostmaster(home, settings);
        startedAt = performance.now();
        return;
      } catch (error) {
        const sentence = (error as Error).message;
        if (sentence !== lastReport && !sentence.includes('shared memory')) report(sentence);
        lastReport = sentence;
        await wait(200);
      }
    }
  }

  return {
    pid: () => child.pid!,
    async stop() {
      isStopping = true;
      child.ref();
      if (child.exitCode === null && child.signalCode === null) await stopPostmaster(child.pid!);
      // A restart may have been under way; what it brought up goes down too.
      await watching;
      if (child.exitCode === null && child.signalCode === null) await stopPostmaster(child.pid!);
    },
  };
}

/** It may lie in the system's temporary directory, where nothing is to pile up. */
function removeSocketDirectory({ socketDirectory }: PostgresHome): void {
  rmSync(socketDirectory, { recursive: true, force: true });
}
