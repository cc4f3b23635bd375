import type { FastifyError, FastifyInstance } from 'fastify';
import { isDatabaseGone } from '#core/database/database.ts';
import { type FieldError, Problem } from '#core/kit/problem.ts';

interface DatabaseError extends Error {
  code?: string;
  constraint?: string;
  table?: string;
}

function camel(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `contact_email_unique` of table `contact` → `email`. */
function fieldOfConstraint({ constraint = '', table = '' }: DatabaseError): string {
  return camel(constraint.replace(`${table}_`, '').replace(/_(unique|fk)$/, ''));
}

/** What the database refused, in words of the record. Undefined: a fault of ours. */
function problemOfDatabase(error: DatabaseError): Problem | undefined {
  const path = fieldOfConstraint(error);
  const at = (code: string, message: string): { errors: FieldError[] } => ({ errors: [{ path, code, message }] });
  if (error.code === '23505')
    return new Problem(
      409,
      'not_unique',
      `Another record has the same ${path}.`,
      at('not_unique', 'is already used by another record'),
    );
  if (error.code === '23503')
    return new Problem(422, 'invalid', `${path} points to no record.`, at('unknown_reference', 'points to no record'));
  if (error.code === '22003') return new Problem(422, 'out_of_range', 'A number is too large.');
  if (error.code === '22P02' || error.code === '22007' || error.code === '22008' || error.code === '22021')
    return new Problem(400, 'invalid_value', 'A value is not of the kind that its place wants.');
  if (error.code === '54000' || error.code === '54001') return new Problem(422, 'too_large', 'The value is too large.');
  if (error.code === '57014') return new Problem(503, 'too_slow', 'The answer took too long. Narrow the question.');
  if (isDatabaseGone(error))
    return new Problem(503, 'database_unavailable', 'The database is not reachable right now. Nothing was changed.');
  return undefined;
}

/** Data nested so deep that it cannot be walked through. */
function problemOfDepth(error: Error): Problem | undefined {
  if (!(error instanceof RangeError) || !/call stack/.test(error.message)) return undefined;
  return new Problem(400, 'too_deep', 'The request is nested too deep.');
}

/** Refusals of Fastify itself: bodies that are no JSON, too large, of another type. */
function problemOfFramework(error: FastifyError): Problem | undefined {
  const status = error.statusCode ?? 500;
  if (status < 400 || status >= 500) return undefined;
  const code =
    { 413: 'body_too_large', 415: 'unsupported_media_type' }[status] ??
    (error.code ?? 'bad_request').toLowerCase().replace(/^fst_(err_)?/, '');
  return new Problem(status, code, error.message);
}

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  412: 'Changed in the meantime',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not valid',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available',
};

/** Every error leaves as `application/problem+json`; faults of ours are logged and say nothing of the inside. */
export function addProblemHandling(app: FastifyInstance) {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem =
      error instanceof Problem
        ? error
        : (problemOfDatabase(error as unknown as DatabaseError) ?? problemOfDepth(error) ?? problemOfFramework(error));
    if (!problem) request.log.error({ err: error }, 'request failed');
    const { status, code, message, errors, extra } =
      problem ?? new Problem(500, 'internal_error', 'Something went wrong on our side. Nothing was changed.');
    if (problem?.status === 503) reply.header('retry-after', '2');
    if (typeof extra.retryAfter === 'number') reply.header('retry-after', String(extra.retryAfter));
    return reply
      .code(status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(
        JSON.stringify({
          type: `urn:rapport:problem:${code}`,
          title: titles[status] ?? 'Error',
          status,
          code,
          detail: message,
          errors,
          ...extra,
          requestId: request.id,
        }),
      );
  });
}
