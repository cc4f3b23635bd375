import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mayManage, type SettingsPermission } from '#core/engine/access/settings-permission.ts';
import type { RoutePermission } from '#core/engine/http/request.ts';
import { forbidden, Problem } from '#core/kit/problem.ts';
import { refusalOfKey } from '../sign-in/key-scope/refusal-of-key.ts';
import { FailedAttempts } from './failed-attempts.ts';
import { refuseForeignOrigin } from './foreign-origin.ts';
import type { Principals, SignedIn } from './principals.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route, for the test that holds each to the permission it declares. */
    declaredRoutes: { method: string; url: string; permission: RoutePermission | undefined }[];
  }
}

export const sessionCookie = 'rapport_session';

/** The session cookie's value, or the bearer token. */
export function tokenOf(request: FastifyRequest): string | undefined {
  const { authorization, cookie } = request.headers;
  if (authorization?.startsWith('Bearer ')) return authorization.slice(7).trim();
  if (!cookie) return undefined;
  const start = cookie.startsWith(`${sessionCookie}=`) ? 0 : cookie.indexOf(`; ${sessionCookie}=`) + 2;
  if (start === 1) return undefined;
  const from = start + sessionCookie.length + 1;
  const end = cookie.indexOf(';', from);
  return cookie.slice(from, end < 0 ? undefined : end);
}

/** Recognises who asks, before every route that is not public, and holds each route to the permission it declares. */
export function addAuthentication(app: FastifyInstance, principals: Principals) {
  const failed = new FailedAttempts();
  app.decorateRequest('principal', null);
  app.decorateRequest('askAgain', undefined);
  app.decorate('declaredRoutes', []);
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const one of [method].flat()) app.declaredRoutes.push({ method: one, url, permission: config?.permission });
    if (url.startsWith('/api/') && !config?.permission) throw new Error(`${url} declares no permission`);
  });
  // Called back rather than awaited: a token that is known costs the request no turn of the event loop.
  app.addHook('onRequest', (request, reply, done) => {
    const permission: RoutePermission | undefined = request.routeOptions.config.permission;
    if (permission === undefined) return done();
    try {
      refuseForeignOrigin(request);
    } catch (error) {
      return done(error as Error);
    }
    const token = tokenOf(request);
    const known = token === undefined ? undefined : principals.known(token);
    if (token !== undefined) request.askAgain = () => principals.of(token);
    if (known || token === undefined) {
      request.principal = known ? Object.assign(known, { address: request.ip }) : null;
      return done(refusal(permission, request));
    }
    const wait = principals.remembers(token) ? 0 : failed.wait(request.ip);
    if (wait > 0) {
      reply.header('retry-after', String(wait));
      return done(new Problem(429, 'too_many_attempts', 'Too many attempts with unknown credentials. Wait a while.'));
    }
    principals.of(token).then(
      (principal) => {
        if (!principal) failed.count(request.ip);
        request.principal = principal ? Object.assign(principal, { address: request.ip }) : null;
        done(refusal(permission, request));
      },
      (error: Error) => done(error),
    );
  });
}

const lookingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether the request would change something; ending the session, or the looking, does not count. */
function isWriting({ method, routeOptions: { config, url } }: FastifyRequest): boolean {
  if (lookingMethods.has(method) || config.isReading) return false;
  return !(method === 'DELETE' && /\/session(\/view-as)?$/.test(url ?? ''));
}

/** Why the route is not for whoever asks; undefined when it is. */
function refusal(permission: RoutePermission, request: FastifyRequest): Problem | undefined {
  const { principal } = request;
  if (permission === 'public') return undefined;
  if (!principal) return new Problem(401, 'not_signed_in', 'Sign in first.');
  const { mustEnrol, keyScope, viewerId } = principal as SignedIn;
  if (viewerId && isWriting(request))
    return forbidden('You are looking with somebody else’s eyes, and may only look. End that first.');
  if (mustEnrol && !request.routeOptions.config.isForEnrolment)
    return new Problem(403, 'second_factor_required', 'Your company asks for a second factor. Add one to go on.');
  const beyond = keyScope && refusalOfKey(keyScope, request);
  if (beyond) return beyond;
  if (permission === 'signedIn') return undefined;
  const part = permission.slice('settings:'.length) as SettingsPermission;
  if (!mayManage(principal, part)) return forbidden('Your role does not allow you to change these settings.');
  return undefined;
}
