import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { bind } from '#core/kit/sql.ts';
import { assertMay } from '../access/access.ts';
import type { Engine } from '../engine.ts';
import { type AggregateRequest, compileAggregate, mostGroups } from '../query/aggregate.ts';
import { readBody } from './body.ts';
import { remember } from './remember.ts';
import { objectOf, scopeOf, sendJson } from './request.ts';

const schema = z.strictObject({
  filter: z.unknown().optional(),
  q: z.string().max(200).optional(),
  groupBy: z
    .array(
      z.strictObject({
        field: z.string(),
        by: z.enum(['value', 'day', 'week', 'month', 'quarter', 'year']).optional(),
      }),
    )
    .max(4)
    .default([]),
  measures: z
    .array(
      z.strictObject({
        operation: z.enum(['count', 'sum', 'avg', 'min', 'max']),
        field: z.string().optional(),
        filter: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(20)
    .default([{ operation: 'count' }]),
  largestBy: z.number().int().min(0).optional(),
  limit: z.number().int().min(1).max(mostGroups).optional(),
});

/** Groups and measures over the records that a filter finds. */
export function addAggregateRoutes(app: FastifyInstance, engine: Engine) {
  app.post('/:objects/aggregate', { config: { permission: 'signedIn', isReading: true } }, async (request, reply) => {
    const scope = await scopeOf(engine, request);
    const object = objectOf(scope, request);
    assertMay(scope.principal, object, 'read');
    const { asked, compiled } = remember(scope, `aggregate:${object.name}:${JSON.stringify(request.body)}`, () => {
      const read = readBody(schema, request.body) as AggregateRequest;
      return { asked: read, compiled: compileAggregate(object, read, scope) };
    });
    const rows = await engine.database.read(scope.principal.workspaceId, {
      text: compiled.text,
      values: bind(compiled.values, scope.principal),
    });
    const limit = Math.min(asked.limit ?? mostGroups, mostGroups);
    const isCut = rows.length > limit;
    const data = rows.slice(0, limit).map(([entry]) => entry);
    // What was left out is said, never silently dropped.
    return sendJson(
      reply,
      `{"data":[${data.join(',')}],"isTruncated":${isCut},"currency":"${scope.principal.currency}"}`,
    );
  });
}
