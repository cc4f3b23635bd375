/** One thing wrong with one field of the input. `path` is dotted: `emails.0.address`, `filter.and.1.value`. */
export interface FieldError {
  path: string;
  code: string;
  message: string;
}

/** An error a client can act on; the HTTP layer sends it as `application/problem+json` (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: FieldError[];
  readonly extra: Record<string, unknown>;

  constructor(
    status: number,
    code: string,
    detail: string,
    options: { errors?: FieldError[]; extra?: Record<string, unknown> } = {},
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.errors = options.errors ?? [];
    this.extra = options.extra ?? {};
  }
}

/** 400: the request itself is malformed (unknown field, operator, id that is none). */
export function badRequest(code: string, detail: string, path?: string): Problem {
  return new Problem(400, code, detail, path ? { errors: [{ path, code, message: detail }] } : {});
}

/** 422: the request is well formed, but what it asks for breaks a rule of the record. */
export function invalid(errors: FieldError[]): Problem {
  const first = errors[0];
  return new Problem(422, 'invalid', first ? `${first.path}: ${first.message}` : 'The record is not valid.', {
    errors,
  });
}

/** 404: not there, or not for this person to know of. */
export function notFound(what: string): Problem {
  return new Problem(404, 'not_found', `${what} does not exist or is not visible to you.`);
}

/** 403: signed in, but not allowed. */
export function forbidden(detail: string): Problem {
  return new Problem(403, 'forbidden', detail);
}

/** A value a field type refuses; the caller adds where it stood. */
export class InvalidValue extends Error {
  readonly code: string;
  readonly at: string;

  constructor(code: string, message: string, at = '') {
    super(message);
    this.code = code;
    this.at = at;
  }
}
