import { Logger, makeWorkerUtils, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker';
import pg, { type ClientConfig, escapeIdentifier } from 'pg';
import type { Engine } from '#core/engine/engine.ts';
import type { Services } from '#core/engine/services.ts';
import { loadSchedule, type Task } from './registry.ts';

const silent = new Logger(() => () => {});

/** Connections that may break without ending the process: whoever uses one then is told. */
function openPool(config: ClientConfig, max: number): pg.Pool {
  const pool = new pg.Pool({ ...config, max });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/**
 * Makes the queue's tables where they are missing, and the function through which the serving role queues work in the
 * transaction that causes it.
 */
export async function prepareQueue(owner: pg.Client, ownerConfig: ClientConfig, servingRole: string): Promise<void> {
  const { rows } = await owner.query<{ there: boolean }>(
    `select to_regclass('graphile_worker._private_jobs') is not null as there`,
  );
  if (!rows[0]!.there) {
    const pool = openPool(ownerConfig, 2);
    try {
      const utils = await makeWorkerUtils({ pgPool: pool, logger: silent });
      await utils.migrate();
      await utils.release();
    } finally {
      await pool.end();
    }
  }
  await owner.query(`create or replace function data.enqueue(task text, payload json, job_key text default null) returns void
    language sql security definer set search_path = pg_catalog
    as $$ select graphile_worker.add_job(task, payload, job_key => job_key, max_attempts => 5) $$`);
  await owner.query(`revoke all on function data.enqueue(text, json, text) from public`);
  await owner.query(`grant execute on function data.enqueue(text, json, text) to ${escapeIdentifier(servingRole)}`);
}

/** Carries out queued work until stopped; work under way is finished, or taken up again by another worker. */
export async function startWorker(
  ownerConfig: ClientConfig,
  tasks: Record<string, Task>,
  engine: Engine,
  services: Services,
): Promise<Runner> {
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload, engine, services)]),
  );
  const schedule = Object.entries(await loadSchedule());
  const pool = openPool(ownerConfig, 4);
  const runner = await run({
    pgPool: pool,
    taskList,
    // One of each waits at most: what was missed while nothing ran is not made up for.
    parsedCronItems: parseCronItems(
      schedule.map(([task, match]) => ({ task, match, options: { jobKey: `schedule:${task}`, maxAttempts: 3 } })),
    ),
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: silent,
  });
  runner.events.on('stop', () => void pool.end());
  return runner;
}
