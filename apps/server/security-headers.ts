import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Services } from '#core/engine/services.ts';

/** What every answer carries: Helmet's set as far as it applies, and the rest that browsers know. */
const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-permitted-cross-domain-policies': 'none',
  // What this switched on in old browsers made holes of its own.
  'x-xss-protection': '0',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()',
};

/** Answers that are data: should a browser ever show one, it runs and loads nothing. */
const policyOfData = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** What a page of ours may do. Style sheets made in the browser carry the page's nonce; there are no inline scripts. */
function policyOfPage(nonce: string | undefined, isSecure: boolean): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "script-src-attr 'none'",
    `style-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "media-src 'self' blob:",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** Gives the page its policy with the nonce that stands in it. */
export function setPagePolicy(reply: FastifyReply, services: Services, nonce?: string): void {
  reply.header('content-security-policy', policyOfPage(nonce, isSecure(services)));
}

function isSecure(services: Services): boolean {
  return services.publicUrl().startsWith('https:');
}

/** Headers that keep a browser from doing what no page of ours needs. */
export function addSecurityHeaders(app: FastifyInstance, services: Services) {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(always);
    if (isSecure(services)) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (request.url.startsWith('/api/')) {
      reply.header('cache-control', 'private, no-cache');
      reply.header('content-security-policy', policyOfData);
    } else setPagePolicy(reply, services);
    done();
  });
}
