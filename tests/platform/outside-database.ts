import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { describeEmbedded } from '#apps/server/postgres/own-database.ts';
import { withClient } from '#core/database/with-client.ts';

/** A database as an administrator would hand it over: over TCP, with an owner that has a password. */
export interface OutsideDatabase {
  /** The owner's address. */
  url: string;
  name: string;
  /** Runs SQL on it as the cluster's superuser. */
  superuse(sql: string): Promise<Record<string, unknown>[]>;
}

/** Makes an empty outside database on the run's cluster, dropped with its roles at the end of the test. */
export async function makeOutsideDatabase(ownerAttributes = 'CREATEROLE'): Promise<OutsideDatabase> {
  const socketDirectory = inject('postgresSocketDirectory');
  const { superuserConfig } = describeEmbedded(socketDirectory);
  const name = `outside_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const superuse = (sql: string, database = name) =>
    withClient({ ...superuserConfig, database }, async (client) => (await client.query(sql)).rows);
  await superuse(`CREATE ROLE ${name} LOGIN ${ownerAttributes} PASSWORD 'owner''s secret'`, 'postgres');
  await superuse(`CREATE DATABASE ${name} OWNER ${name}`, 'postgres');
  onTestFinished(async () => {
    await superuse(`DROP DATABASE ${name} WITH (FORCE)`, 'postgres');
    await superuse(`DROP ROLE IF EXISTS rapport_serving_${name}`, 'postgres');
    await superuse(`DROP ROLE ${name}`, 'postgres');
  });
  const port = await listenFor(join(socketDirectory, '.s.PGSQL.5432'));
  return { url: `postgres://${name}:owner's%20secret@localhost:${port}/${name}`, name, superuse };
}

/** Passes TCP connections on to a Unix socket. */
async function listenFor(socketPath: string): Promise<number> {
  const server = createServer((client) => {
    const socket = connect(socketPath);
    for (const end of [client, socket]) end.on('error', () => [client, socket].forEach((one) => void one.destroy()));
    client.pipe(socket).pipe(client);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as { port: number }).port;
}
