import fastify from 'fastify';
import pg from 'pg';

/** A statement of the floor: what a good engineer would write by hand for this one answer. */
export interface FloorStatement {
  /** Name of the route: GET /<name>/:value? */
  name: string;
  text: string;
  /** Parameters; `:value` stands for the path's. */
  values: unknown[];
  /** Text around the first column of the first row. */
  before: string;
  after: string;
  /** Also a write: POST /<name>, whose body's `name` takes the place of `:value`. */
  isWrite?: boolean;
}

interface Given {
  database: pg.PoolConfig;
  statements: FloorStatement[];
}

/** A bare Fastify with one prepared statement a route: no sign-in, no permissions, no walls. */
const given = JSON.parse(process.env.FLOOR ?? '{}') as Given;
const pool = new pg.Pool({ ...given.database, max: 20, options: '-c timezone=UTC -c jit=off' });
const app = fastify({ logger: false });

for (const { name, text, values, before, after, isWrite } of given.statements) {
  const answer = async (value: string | undefined) => {
    const bound = values.map((one) => (one === ':value' ? value : one));
    const { rows } = await pool.query({ name, text, values: bound, rowMode: 'array' });
    return `${before}${(rows[0] as unknown[] | undefined)?.[0] ?? ''}${after}`;
  };
  if (isWrite) {
    app.post(`/${name}`, async (request, reply) => {
      reply.header('content-type', 'application/json; charset=utf-8');
      return answer((request.body as { name: string }).name);
    });
    continue;
  }
  app.get(`/${name}/:value`, async (request, reply) => {
    reply.header('content-type', 'application/json; charset=utf-8');
    return answer((request.params as { value: string }).value);
  });
}

await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ port: (app.server.address() as { port: number }).port });
process.on('disconnect', () => process.exit(0));
