import type { FastifyInstance } from 'fastify';
import type { Services } from '#core/engine/services.ts';

const policy = [
  "default-src 'self'",
  // Mantine and the charts set style attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "object-src 'none'",
].join('; ');

/** Headers that keep a browser from doing what no page of ours needs. */
export function addSecurityHeaders(app: FastifyInstance, services: Services) {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff');
    if (request.url.startsWith('/api/')) {
      reply.header('cache-control', 'private, no-cache');
      return done();
    }
    reply.header('content-security-policy', policy);
    reply.header('referrer-policy', 'same-origin');
    if (services.publicUrl().startsWith('https:')) reply.header('strict-transport-security', 'max-age=31536000');
    done();
  });
}
