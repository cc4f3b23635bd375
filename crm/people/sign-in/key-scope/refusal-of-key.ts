import type { FastifyRequest } from 'fastify';
import { Problem } from '#core/kit/problem.ts';
import type { KeyScope } from './key-scope.ts';

const beyond = (detail: string) => new Problem(403, 'beyond_key', detail);

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Why the key is not for this request; undefined when it is. Objects are looked at in `narrow-key.ts`. */
export function refusalOfKey(scope: KeyScope, request: FastifyRequest): Problem | undefined {
  if (!scope.allows(request.ip)) return beyond('This key may not be used from this address.');
  const { url = '', config } = request.routeOptions;
  const isProvisioning = url.startsWith('/api/v1/scim/');
  if (scope.access === 'provisioning' && !isProvisioning)
    return beyond('This key only tells who the users are (/api/v1/scim/v2).');
  if (isProvisioning && scope.access !== 'provisioning') return beyond('Users are provisioned with a key made for it.');
  if (scope.access === 'readOnly' && !readingMethods.has(request.method) && !config.isReading)
    return beyond('This key may only read.');
  return undefined;
}
