import { ApiProblem } from './problem.ts';
import { type QueryParams, toQueryString } from './query-string.ts';
import { uploadForm } from './upload.ts';

export { ApiProblem, isProblem } from './problem.ts';

export const apiBase = '/api/v1';

export interface RequestOptions {
  signal?: AbortSignal | undefined;
  /** Version the change was made against, from the record; sent as `If-Match`. */
  ifMatch?: number | string | undefined;
  /** Repeat a POST with the same key and it happens once. Made for you when absent. */
  idempotencyKey?: string | undefined;
  params?: QueryParams | undefined;
}

let onSignedOut: (() => void) | undefined;

/** Says what to do when the server no longer knows who asks; the router sends the person to sign-in. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

let onFactorMissing: (() => void) | undefined;

/** Says what to do when nothing more is open until the person adds a second factor. */
export function whenFactorIsMissing(listener: () => void): void {
  onFactorMissing = listener;
}

export async function toProblem(response: Response): Promise<ApiProblem> {
  const body = await response.json().catch(() => ({}));
  // A refused password is a 401 too, but nobody was signed in.
  const isSigningIn = /\/session(\/(passkey|second-factor).*)?$/.test(response.url);
  if (response.status === 401 && !isSigningIn) onSignedOut?.();
  if (body.code === 'second_factor_required') onFactorMissing?.();
  return new ApiProblem(response.status, body);
}

async function send<T>(method: string, path: string, body: unknown, options: RequestOptions = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.ifMatch !== undefined) headers['If-Match'] = `"${options.ifMatch}"`;
  if (method === 'POST') headers['Idempotency-Key'] = options.idempotencyKey ?? crypto.randomUUID();
  let response: Response;
  try {
    response = await fetch(`${apiBase}${path}${toQueryString(options.params)}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: options.signal ?? null,
      credentials: 'same-origin',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(0, {});
  }
  if (!response.ok) throw await toProblem(response);
  if (response.status === 204) return undefined as T;
  return (response.headers.get('Content-Type')?.includes('json') ? await response.json() : undefined) as T;
}

/** The same public API as everyone's, with cookies. Every call throws `ApiProblem` when refused. */
export const api = {
  get: <T>(path: string, params?: QueryParams, options?: RequestOptions) =>
    send<T>('GET', path, undefined, { ...options, params: params ?? options?.params }),
  post: <T>(path: string, body?: unknown, options?: RequestOptions) => send<T>('POST', path, body, options),
  patch: <T>(path: string, body: unknown, options?: RequestOptions) => send<T>('PATCH', path, body, options),
  put: <T>(path: string, body: unknown, options?: RequestOptions) => send<T>('PUT', path, body, options),
  delete: <T = void>(path: string, options?: RequestOptions) => send<T>('DELETE', path, undefined, options),
  upload: <T>(path: string, form: FormData, onProgress?: (fraction: number) => void) =>
    uploadForm<T>(`${apiBase}${path}`, form, onProgress),
};
