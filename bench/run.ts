import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#apps/server/config.ts';
import { migrateDatabase } from '#apps/server/database.ts';
import { openEngine } from '#apps/server/engine.ts';
import { startEmbeddedPostgres } from '#apps/server/postgres/embedded.ts';
import { withClient } from '#core/database/with-client.ts';
import { fillWorkspace } from '#crm/demo/fill-workspace.ts';
import { makeApiKey } from '#crm/people/access/api-key.routes.ts';
import { makeWorkspace } from '#crm/people/session/setup.routes.ts';
import { type Case, makeCases } from './cases.ts';
import { type Measured, measure } from './load.ts';
import { type Started, startProcess } from './processes.ts';
import { makeWriteCases } from './write-cases.ts';

export interface BenchOptions {
  isShort: boolean;
  only?: string;
  report(line: string): void;
}

/** One row of the table; `figure` and `floor` in requests a second, or milliseconds where the name says so. */
export interface BenchRow {
  name: string;
  size: number;
  floor: number;
  figure: number;
  ratio: number;
  bar: number;
  met: boolean;
}

const connections = 16;

/** Measures every case at every size and compares the largest with the smallest. */
export async function runBench({ isShort, only, report }: BenchOptions): Promise<BenchRow[]> {
  const sizes = isShort ? [10_000] : [10_000, 1_000_000];
  const rows: BenchRow[] = [];
  const middles = new Map<string, { size: number; p50: number }[]>();
  for (const size of sizes) {
    report(`${size} contacts: filling a database…`);
    await withServers(size, report, async ({ app, floor, cases, headers }) => {
      for (const one of cases.filter(({ name }) => !only || name.includes(only))) {
        const { figure, base } = await compare(one, app, floor, headers, isShort ? 2 : 4, report);
        const ratio = figure.throughput / base.throughput;
        rows.push({
          name: one.name,
          size,
          floor: base.throughput,
          figure: figure.throughput,
          ratio,
          bar: one.bar,
          met: ratio >= one.bar,
        });
        const tail = figure.p99 / Math.max(base.p99, 1);
        if (one.bar === 0.7)
          rows.push({
            name: `${one.name}, p99 in ms`,
            size,
            floor: base.p99,
            figure: figure.p99,
            ratio: tail,
            bar: 2,
            met: tail <= 2,
          });
        middles.set(one.name, [
          ...(middles.get(one.name) ?? []),
          { size, p50: 1000 / (figure.throughput / connections) },
        ]);
      }
    });
  }
  for (const [name, [small, large]] of middles) {
    if (!small || !large) continue;
    const ratio = large.p50 / small.p50;
    rows.push({
      name: `${name}, time at ${large.size} to ${small.size} contacts`,
      size: large.size,
      floor: small.p50,
      figure: large.p50,
      ratio,
      bar: 1.5,
      met: ratio <= 1.5,
    });
  }
  return rows.map((row) => ({ ...row, floor: round(row.floor), figure: round(row.figure), ratio: round(row.ratio) }));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Floor and product in turn, three times; medians, so that a drift of the machine touches both. */
async function compare(
  one: Case,
  app: Started,
  floor: Started,
  headers: Record<string, string>,
  seconds: number,
  report: (line: string) => void,
) {
  const asked = { headers, connections };
  await assertSameBytes(one, app, floor, headers);
  await measure({ ...asked, url: app.url, requests: one.requests, seconds: 1 });
  await measure({ ...asked, url: floor.url, requests: one.floorRequests, seconds: 1 });
  const figures: Measured[] = [];
  const bases: Measured[] = [];
  for (let round = 0; round < 3; round++) {
    bases.push(await measure({ ...asked, url: floor.url, requests: one.floorRequests, seconds }));
    figures.push(await measure({ ...asked, url: app.url, requests: one.requests, seconds }));
  }
  const [figure, base] = [median(figures), median(bases)];
  report(
    `${one.name}: ${figure.throughput.toFixed(0)}/s, floor ${base.throughput.toFixed(0)}/s, ratio ${(figure.throughput / base.throughput).toFixed(2)}`,
  );
  return { figure, base };
}

function median(list: Measured[]): Measured {
  const middle = (key: keyof Measured) =>
    list.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
  return { throughput: middle('throughput'), p50: middle('p50'), p99: middle('p99') };
}

/** The floor is honest only when it sends what the product sends. */
async function assertSameBytes(
  one: Case,
  app: Started,
  floor: Started,
  headers: Record<string, string>,
): Promise<void> {
  if (one.floor.isWrite) return;
  const text = async (url: string, { path, method = 'GET', body }: Case['requests'][number]) => {
    const sent = body ? { ...headers, 'content-type': 'application/json' } : headers;
    const answer = await fetch(`${url}${path}`, { method, headers: sent, ...(body && { body }) });
    return (await answer.text()).replace(/"next":("[^"]*"|null)/, '"next":null');
  };
  const [ours, theirs] = await Promise.all([text(app.url, one.requests[0]!), text(floor.url, one.floorRequests[0]!)]);
  if (ours !== theirs)
    throw new Error(`${one.name}: the floor answers otherwise\n${ours.slice(0, 300)}\n${theirs.slice(0, 300)}`);
}

interface Servers {
  app: Started;
  floor: Started;
  cases: Case[];
  headers: Record<string, string>;
}

async function withServers(
  size: number,
  report: (line: string) => void,
  work: (servers: Servers) => Promise<void>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'rapport-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDirectory: directory });
  const { ownerConfig, servingConfig } = postgres;
  const started: Started[] = [];
  try {
    await migrateDatabase({
      ownerConfig,
      servingConfig,
      directConfig: servingConfig,
      servingRole: { name: servingConfig.user! },
      isServingRoleGiven: false,
      isEmbedded: true,
      close: async () => {},
    });
    const config = readConfig({ RAPPORT_DATA_DIR: directory });
    const opened = await openEngine({
      config,
      ownerConfig,
      servingConfig,
      directConfig: servingConfig,
      publicUrl: () => 'http://127.0.0.1',
    });
    const { engine } = opened;
    const made = await makeWorkspace(engine, {
      company: 'Bench',
      name: 'Bench',
      email: 'bench@example.com',
      password: 'correct horse battery',
      locale: 'en',
      timeZone: 'UTC',
      currency: 'EUR',
      country: 'FR',
    });
    await fillWorkspace(engine, ownerConfig, made.workspaceId, {
      contacts: size,
      locale: 'en',
      userId: made.userId,
      onProgress: (line) => report(String(line)),
    });
    const key = await makeApiKey(engine, made.workspaceId, made.userId, 'bench');
    const scope = {
      model: await engine.models.of(made.workspaceId),
      principal: { ...made.principal, now: Date.now() },
    };
    const ids = await engine.database.query<{ id: string; word: string }>(
      made.workspaceId,
      `select id, lower(last_name) as word from read.contact where workspace_id = $1 and length(last_name) > 4 and last_name ~ '^[A-Za-z]+$' order by md5(id::text) limit 1000`,
      [made.workspaceId],
    );
    await withClient(ownerConfig, (client) => client.query('analyze'));
    const words = ids.slice(0, 200).map(({ word }) => word);
    const cases = [
      ...makeCases(
        scope,
        ids.map(({ id }) => id),
        words,
      ),
      ...makeWriteCases(scope),
    ];
    await opened.close();
    const app = await startProcess('app-process.ts', {
      APP: JSON.stringify({ ownerConfig, servingConfig, directory }),
    });
    started.push(app);
    const floor = await startProcess('floor-process.ts', {
      FLOOR: JSON.stringify({ database: ownerConfig, statements: cases.map((one) => one.floor) }),
    });
    started.push(floor);
    await work({ app, floor, cases, headers: { authorization: `Bearer ${key.token}` } });
  } finally {
    for (const one of started) one.stop();
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}
