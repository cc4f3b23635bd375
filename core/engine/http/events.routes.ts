import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Problem } from '#core/kit/problem.ts';
import type { Engine } from '../engine.ts';
import { Listener } from './listener.ts';
import { scopeOf } from './request.ts';

/** Comments that keep proxies from closing a quiet stream. */
const heartbeat = 25_000;
/** Streams of one session or key: a tab has one. */
const mostStreams = 30;

/** What changes, as it happens: `data: {object, id, version, verb}`. Values are never told; readers ask for them. */
export function addEventRoutes(app: FastifyInstance, engine: Engine) {
  const open = new Set<() => void>();
  const streams = new Map<string, number>();
  app.addHook('preClose', async () => {
    for (const end of open) end();
  });
  app.get('/events', { config: { permission: 'signedIn' } }, async (request, reply) => {
    const scope = await scopeOf(engine, request);
    const { principal } = scope;
    const { credential } = principal;
    const others = streams.get(credential) ?? 0;
    if (others >= mostStreams)
      throw new Problem(429, 'too_many_streams', `A session or key has at most ${mostStreams} streams of events open.`);
    streams.set(credential, others + 1);
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    });
    stream.write('retry: 2000\n\n');
    const listener = new Listener(engine, request, scope, (notice) => {
      stream.write(`data: ${JSON.stringify(notice)}\n\n`);
    });
    const unsubscribe = engine.feed.subscribe(principal.workspaceId, (notice) => listener.hear(notice));
    const timer = setInterval(() => stream.write(': still here\n\n'), heartbeat);
    const end = () => {
      if (!open.delete(end)) return;
      const left = streams.get(credential)! - 1;
      if (left > 0) streams.set(credential, left);
      else streams.delete(credential);
      clearInterval(timer);
      unsubscribe();
      stream.end();
    };
    listener.onRefused = end;
    open.add(end);
    request.raw.on('close', end);
    // Whoever left while the model was read tells nobody any more.
    if (stream.destroyed) end();
  });
}
