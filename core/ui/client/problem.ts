import { fieldWords, requestWords } from '../locale/problem-words.ts';

/** One thing wrong with one field of what was sent. `path` is dotted: `emails.0.address`. */
export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

interface ProblemBody {
  code?: string;
  title?: string;
  detail?: string;
  errors?: FieldProblem[];
  current?: unknown;
}

/** What the server refused, in a form the screens can act on (RFC 9457). `status` 0: it was not reached. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: FieldProblem[];
  /** On 412: the record as it is now. */
  readonly current: unknown;
  /** The whole body, for codes that carry more. */
  readonly body: Record<string, unknown>;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'unreachable' : 'unknown');
    this.title = body.title ?? '';
    this.detail = requestWords(this.code, body.detail ?? '');
    this.errors = (body.errors ?? []).map((error) => ({ ...error, message: fieldWords(error.code, error.message) }));
    this.current = body.current;
    this.body = { ...body };
  }

  /** The sentence about one field, to show beside its input. */
  messageFor(path: string): string | undefined {
    return this.errors.find((error) => error.path === path || error.path.startsWith(`${path}.`))?.message;
  }
}

export function isProblem(error: unknown, code?: string): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code);
}
