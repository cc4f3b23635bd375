import type { FastifyReply, FastifyRequest } from 'fastify';
import { isId } from '#core/kit/ids.ts';
import { badRequest, notFound, Problem } from '#core/kit/problem.ts';
import type { Principal } from '../access/principal.ts';
import type { SettingsPermission } from '../access/settings-permission.ts';
import type { Engine } from '../engine.ts';
import type { ObjectModel } from '../model/model.ts';
import type { Scope } from '../query/row.ts';

/** Who may use a route: anyone, anyone signed in, those trusted with a part of the settings; record routes check per object besides. */
export type RoutePermission = 'public' | 'signedIn' | `settings:${SettingsPermission}`;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by authentication on every route that is not public. */
    principal: Principal | null;
    /** Who asks, as they are now: for answers that go on for long. Nothing once they are signed out. */
    askAgain?: () => Promise<Principal | undefined>;
  }
  interface FastifyContextConfig {
    permission?: RoutePermission;
    /** A POST that changes nothing: open to keys that only read, and to whoever looks with other eyes. */
    isReading?: boolean;
    /** Requests cost this many tokens of the rate limit; 1 unless told. */
    cost?: number;
    /** Cookies of other origins are refused on writes unless this is set. */
    isCrossOrigin?: boolean;
    /** Open to whoever has yet to add the second factor that their company asks for. */
    isForEnrolment?: boolean;
  }
}

/** The person who asks. Throws 401 when nobody is signed in. */
export function principalOf(request: FastifyRequest): Principal {
  if (!request.principal) throw new Problem(401, 'not_signed_in', 'Sign in first.');
  return request.principal;
}

export async function scopeOf(engine: Engine, request: FastifyRequest): Promise<Scope> {
  const principal = principalOf(request);
  return { principal, model: await engine.models.for(principal) };
}

/** The object that the path names. Throws 404 when there is none. */
export function objectOf(scope: Scope, request: FastifyRequest): ObjectModel {
  const { objects } = request.params as { objects: string };
  const object = scope.model.byPlural(objects);
  if (!object) throw notFound(`The address /api/v1/${objects.slice(0, 60)}`);
  return object;
}

/** The id of the path. Throws a 400 when it is none. */
export function idOf(request: FastifyRequest): string {
  const { id } = request.params as { id: string };
  return readId(id);
}

/** The text as an id. Throws a 400 when it is none. */
export function readId(text: string): string {
  if (isId(text)) return text.toLowerCase();
  throw badRequest('invalid_id', `"${String(text).slice(0, 60)}" is not an id.`, 'id');
}

/** `If-Match: "7"` → 7. What follows a dash tells of derived values and is not compared. */
export function expectedVersion(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match'];
  if (header === undefined || header === '*') return undefined;
  const version = /^(?:W\/)?"(\d+)(?:-[0-9a-f]+)?"$/.exec(header)?.[1];
  if (version === undefined) throw badRequest('invalid_if_match', 'If-Match must be the ETag that a read gave.');
  return Number(version);
}

/** Sends JSON that Postgres has built, as it is. */
export function sendJson(reply: FastifyReply, body: string, status = 200): FastifyReply {
  return reply.code(status).header('content-type', 'application/json; charset=utf-8').send(body);
}
