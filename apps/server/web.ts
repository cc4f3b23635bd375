import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Problem } from '#core/kit/problem.ts';
import { checkoutDirectory } from './config.ts';

/** Serves the built staff application: files by their hashed names for ever, its page for every other address. */
export async function addWeb(app: FastifyInstance) {
  const root = join(checkoutDirectory, 'dist/web');
  const isBuilt = existsSync(join(root, 'index.html'));
  if (isBuilt)
    await app.register(fastifyStatic, {
      root,
      wildcard: false,
      index: false,
      setHeaders: (response, path) => {
        const isHashed = path.includes('/assets/');
        response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      isBuilt && request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/');
    if (isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
    throw new Problem(404, 'not_found', `There is nothing at ${request.method} ${request.url.slice(0, 200)}.`);
  });
}
