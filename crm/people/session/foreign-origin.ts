import type { FastifyRequest } from 'fastify';
import { forbidden } from '#core/kit/problem.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a form of another site can send without asking first. */
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

function isOurs(address: string, { headers }: FastifyRequest): boolean {
  try {
    const { host } = new URL(address);
    return host === headers.host || host === headers['x-forwarded-host'];
  } catch {
    return false;
  }
}

/**
 * A browser says where a request comes from; one from another site must not use this person's cookie. Where it says
 * nothing, it is no browser of today, and may do what a form of another site could not: whatever asks first.
 */
export function refuseForeignOrigin(request: FastifyRequest): void {
  const { origin, referer, authorization, cookie, 'content-type': type, 'sec-fetch-site': site } = request.headers;
  if (safeMethods.has(request.method) || authorization?.startsWith('Bearer ')) return;
  // A sign-in that comes back from elsewhere by a form: it counts as a stranger's, whatever cookie it brings.
  if (request.routeOptions.config.isCrossOrigin) {
    delete request.headers.cookie;
    return;
  }
  if (origin !== undefined && !isOurs(origin, request)) refuse();
  // A neighbour under the same domain is another site, too.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') refuse();
  // Whatever is no POST has to ask first.
  if (origin !== undefined || site !== undefined || cookie === undefined || request.method !== 'POST') return;
  if (referer !== undefined ? !isOurs(referer, request) : type === undefined || formTypes.test(type)) refuse();
}

function refuse(): never {
  throw forbidden('The request comes from another site.');
}
