import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '#core/engine/services.ts';

/** The value of the browser's cookie of this name. */
export function cookieOf(request: FastifyRequest, name: string): string | undefined {
  for (const pair of request.headers.cookie?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

export interface CookieOptions {
  seconds: number;
  path?: string;
  sameSite?: 'Lax' | 'Strict';
}

/** Sets a cookie that no script reads. */
export function setCookie(
  reply: FastifyReply,
  services: Services,
  name: string,
  value: string,
  options: CookieOptions,
) {
  const { seconds, path = '/', sameSite = 'Lax' } = options;
  const secure = services.publicUrl().startsWith('https:') ? '; Secure' : '';
  reply.header(
    'set-cookie',
    `${name}=${value}; Path=${path}; HttpOnly; SameSite=${sameSite}; Max-Age=${seconds}${secure}`,
  );
}

/** What waits between two requests of a sign-in; sent to its routes only. */
export const pendingCookie = 'rapport_pending';
export const pendingOptions: CookieOptions = { seconds: 600, path: '/api/v1/session', sameSite: 'Strict' };
