import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { findRunningEmbedded } from '#apps/server/postgres/running.ts';
import { withClient } from '#core/database/with-client.ts';
import { makeRunDirectory, removeRunDirectory } from '../fixtures/run-directories.ts';

const script = join(import.meta.dirname, '../../bin/rapport.js');

/** A `rapport` that runs as people run it: in a process of its own. */
export interface RunningRapport {
  child: ChildProcess;
  /** Everything it has printed so far, both outputs. */
  output(): string;
  /** Resolves to its address once it says that it is ready. Rejects when it ends before. */
  ready: Promise<string>;
  /** Resolves to the exit code, or to the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>;
}

/** Starts `rapport <args>`; whatever still runs at the end of the test is killed. */
export function runRapport(args: string[], environment: Record<string, string> = {}): RunningRapport {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', PORT: '0', ...environment };
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const ended = once(child, 'close').then(([code, signal]) => signal ?? code);
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const [, url] = /Rapport is ready at (http\S+)/.exec(said) ?? [];
        if (url) resolve(url);
      });
    }
    ended.then((end) => reject(new Error(`rapport ${args.join(' ')} ended with ${end}: ${said}`)));
  });
  // Not every test waits for it.
  ready.catch(() => {});
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  });
  return { child, output: () => said, ready, ended };
}

/** Runs `rapport <args>` to its end. Rejects when it serves instead. */
export async function endRapport(args: string[], environment: Record<string, string> = {}) {
  const rapport = runRapport(args, environment);
  const serving = rapport.ready.then(
    () => Promise.reject(new Error(`rapport ${args.join(' ')} started to serve`)),
    () => rapport.ended,
  );
  const code = await serving;
  return { code, output: rapport.output() };
}

/** A data directory for one test, removed with the PostgreSQL that a killed server has left in it. */
export function makeDataDirectory(): string {
  const run = makeRunDirectory();
  onTestFinished(() => removeRunDirectory(run));
  return join(run, 'data');
}

/** Asks the running server's database as its owner, on a connection of its own. */
export async function askOwner(dataDirectory: string, sql: string): Promise<unknown[]> {
  const { ownerConfig } = (await findRunningEmbedded(dataDirectory))!;
  return await withClient(ownerConfig, async (client) => (await client.query(sql)).rows);
}

/** A port that something else listens on until the end of the test. */
export async function occupyPort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as { port: number }).port;
}
