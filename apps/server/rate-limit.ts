import type { FastifyInstance } from 'fastify';
import { Problem } from '#core/kit/problem.ts';

/** Tokens that a bucket holds and that flow in every second, for each key or session (docs/api/limits). */
export const limits = { perSecond: 600, publicBurst: 300, publicPerSecond: 10 };
/** Seconds of asking at full rate that a bucket saves up. */
const burstSeconds = 10;

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * A token bucket for each credential, each address for requests without one, kept in this process: no write per
 * request. Many processes together allow as many times the limit.
 */
export function addRateLimit(app: FastifyInstance, requestsPerSecond: number) {
  const buckets = new Map<string, Bucket>();
  app.addHook('preHandler', (request, reply, done) => {
    const { config } = request.routeOptions;
    if (config.permission === undefined) return done();
    const key = request.principal?.credential ?? request.ip;
    const [burst, perSecond] = request.principal
      ? [requestsPerSecond * burstSeconds, requestsPerSecond]
      : [limits.publicBurst, limits.publicPerSecond];
    const now = performance.now();
    let bucket = buckets.get(key);
    if (!bucket) {
      if (buckets.size > 100_000) buckets.clear();
      bucket = { tokens: burst, at: now };
      buckets.set(key, bucket);
    }
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    const cost = config.cost ?? 1;
    const isAllowed = bucket.tokens >= cost;
    if (isAllowed) bucket.tokens -= cost;
    const reset = Math.ceil((burst - bucket.tokens) / perSecond);
    reply.header('ratelimit', `limit=${burst}, remaining=${Math.floor(bucket.tokens)}, reset=${reset}`);
    if (isAllowed) return done();
    reply.header('retry-after', String(Math.max(1, Math.ceil((cost - bucket.tokens) / perSecond))));
    done(new Problem(429, 'too_many_requests', 'Too many requests. Slow down and try again.'));
  });
}
