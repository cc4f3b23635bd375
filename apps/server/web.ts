import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Services } from '#core/engine/services.ts';
import { Problem } from '#core/kit/problem.ts';
import { checkoutDirectory } from './config.ts';
import { setPagePolicy } from './security-headers.ts';

const noncePlace = '<meta name="csp-nonce" content="';

/** Serves the built staff application: files by their hashed names for ever, its page for every other address. */
export async function addWeb(app: FastifyInstance, services: Services) {
  const root = join(checkoutDirectory, 'dist/web');
  const page = readPage(join(root, 'index.html'));
  if (page)
    await app.register(fastifyStatic, {
      root,
      wildcard: false,
      index: false,
      // Only with the nonce of its policy: see below.
      globIgnore: ['index.html'],
      setHeaders: (response, path) => {
        const isHashed = path.includes('/assets/');
        response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  app.setNotFoundHandler((request, reply) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (page && isRead && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/')) {
      const nonce = randomBytes(16).toString('base64');
      setPagePolicy(reply, services, nonce);
      // Without an ETag: a page kept from before would have the nonce of before.
      return reply
        .header('cache-control', 'no-cache')
        .header('content-type', 'text/html; charset=utf-8')
        .send(page.join(nonce));
    }
    throw new Problem(404, 'not_found', `There is nothing at ${request.method} ${request.url.slice(0, 200)}.`);
  });
}

/** The page before and after the place of its nonce; undefined before the web is built. */
function readPage(path: string): [string, string] | undefined {
  if (!existsSync(path)) return undefined;
  const html = readFileSync(path, 'utf8');
  const at = html.indexOf(noncePlace) + noncePlace.length;
  if (at < noncePlace.length) throw new Error(`${path} has no place for the nonce of its style sheets.`);
  return [html.slice(0, at), html.slice(at)];
}
