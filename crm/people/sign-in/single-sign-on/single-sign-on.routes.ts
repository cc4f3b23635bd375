import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import type { Services } from '#core/engine/services.ts';
import { notFound } from '#core/kit/problem.ts';
import { startSession } from '../../session/start-session.ts';
import { hashToken, newSecret } from '../../session/tokens.ts';
import { beginCeremony, type Ceremony, takeCeremony } from '../ceremony/ceremony.ts';
import { cookieOf, setCookie } from '../ceremony/cookies.ts';
import { type Connection, findConnection, findConnectionOf } from './connection.ts';
import { SingleSignOnFailure } from './failure.ts';
import { letIn, type Vouched } from './let-in.ts';
import { beginOidc, finishOidc } from './oidc.ts';
import { RefusedSignIns } from './refused-sign-ins.ts';
import { beginSaml, finishSaml, samlMetadataOf } from './saml.ts';

/** Ties the answer to the browser that asked: nobody is signed in as somebody else by a link. */
const browserCookie = 'rapport_sso';
const browserOptions = { seconds: 600, path: '/api/v1/session/single-sign-on' };
const digest = (token: string | undefined) => (token ? hashToken(token).toString('base64url') : undefined);

interface Checks extends Record<string, unknown> {
  connectionId: string;
  browser: string;
  next: string;
  verifier?: string;
  nonce?: string;
  vouched?: Vouched;
}

const safeNext = (next: unknown) => (typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next.slice(0, 500) : '/');

/** Signing in through a company's identity provider: there, and back by OIDC or by SAML. */
export default async function addSingleSignOnRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  const config = { permission: 'public' as const };
  const { database } = engine;
  const refused = new RefusedSignIns(database);

  async function connectionOf(request: FastifyRequest): Promise<Connection> {
    const connection = await findConnection(engine, (request.params as { id: string }).id);
    if (!connection) throw notFound('The sign-in');
    return connection;
  }

  /** Goes back to the sign-in page, which says why; what exactly went wrong is for the log. */
  function refuse(request: FastifyRequest, reply: FastifyReply, connection: Connection, error: unknown) {
    if (!(error instanceof SingleSignOnFailure)) throw error;
    refused.note(request, connection, error);
    if (error.cause) request.log.warn({ err: error.cause }, 'single sign-on refused');
    return reply.redirect(`/sign-in?sso=${error.reason}`, 303);
  }

  /** What was begun, when it was begun for this connection. */
  function checksOf(begun: Ceremony | undefined, connection: Connection): Checks {
    const checks = begun?.data as Checks | undefined;
    if (checks?.connectionId !== connection.id) throw new SingleSignOnFailure('expired');
    return checks;
  }

  function assertSameBrowser(request: FastifyRequest, checks: Checks) {
    if (checks.browser !== digest(cookieOf(request, browserCookie))) throw new SingleSignOnFailure('expired');
  }

  async function enter(
    request: FastifyRequest,
    reply: FastifyReply,
    connection: Connection,
    checks: Checks,
    vouched: Vouched,
  ) {
    const member = await letIn(engine, connection, vouched, request.ip);
    // It may be its first: what is kept of the workspace's people has to know.
    await services.announce({ kind: 'people', workspaceId: connection.workspaceId });
    const proof = { method: connection.kind, hasSecondFactor: true, connectionId: connection.id };
    await startSession(engine, services, request, reply, member, proof);
    return reply.redirect(safeNext(checks.next), 303);
  }

  app.get('/session/single-sign-on', { config }, async (request) => {
    const { email } = readBody(z.object({ email: z.string().max(320) }), request.query);
    return { data: { connectionId: await findConnectionOf(engine, email) } };
  });

  app.get('/session/single-sign-on/:id', { config }, async (request, reply) => {
    const connection = await connectionOf(request);
    const { next, email } = request.query as { next?: unknown; email?: unknown };
    const browser = newSecret('rc').token;
    const given = { connectionId: connection.id, browser: digest(browser)!, next: safeNext(next) };
    setCookie(reply, services, browserCookie, browser, browserOptions);
    try {
      if (connection.kind === 'saml') {
        const state = await beginCeremony(database, 'singleSignOn', { data: given });
        return reply.redirect(await beginSaml(connection, database, services, state), 303);
      }
      const state = newSecret('rc').token;
      const hint = typeof email === 'string' ? email.slice(0, 320) : '';
      const { url, checks } = await beginOidc(connection, services, state, hint);
      await beginCeremony(database, 'singleSignOn', { data: { ...given, ...checks } }, state);
      return reply.redirect(url, 303);
    } catch (error) {
      return refuse(request, reply, connection, error);
    }
  });

  app.get('/session/single-sign-on/:id/callback', { config }, async (request, reply) => {
    const connection = await connectionOf(request);
    try {
      const { state } = request.query as { state?: unknown };
      const token = typeof state === 'string' ? state : undefined;
      const checks = checksOf(await takeCeremony(database, 'singleSignOn', token), connection);
      assertSameBrowser(request, checks);
      if (connection.kind !== 'oidc' || !checks.verifier || !checks.nonce) throw new SingleSignOnFailure('expired');
      const query = request.url.slice(request.url.indexOf('?'));
      const vouched = await finishOidc(connection, services, {
        query,
        state: token!,
        checks: { verifier: checks.verifier, nonce: checks.nonce },
      });
      return await enter(request, reply, connection, checks, vouched);
    } catch (error) {
      return refuse(request, reply, connection, error);
    }
  });

  app.get('/session/single-sign-on/:id/metadata', { config }, async (request, reply) => {
    const connection = await connectionOf(request);
    if (connection.kind !== 'saml') throw notFound('The metadata');
    return reply.type('application/samlmetadata+xml').send(samlMetadataOf(connection, database, services));
  });

  app.get('/session/single-sign-on/:id/arrival', { config }, async (request, reply) => {
    const connection = await connectionOf(request);
    try {
      const { token } = request.query as { token?: unknown };
      const begun = await takeCeremony(database, 'singleSignOnArrival', typeof token === 'string' ? token : undefined);
      const checks = checksOf(begun, connection);
      assertSameBrowser(request, checks);
      return await enter(request, reply, connection, checks, checks.vouched!);
    } catch (error) {
      return refuse(request, reply, connection, error);
    }
  });

  await app.register(async (forms) => {
    forms.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(body as string))),
    );
    const posted = { ...config, isCrossOrigin: true };
    // The provider's page posts here, to which browsers send no cookie of ours: one step further they do.
    forms.post('/session/single-sign-on/:id/acs', { config: posted }, async (request, reply) => {
      const connection = await connectionOf(request);
      try {
        const answer = readBody(z.object({ SAMLResponse: z.string(), RelayState: z.string().max(100) }), request.body);
        const checks = checksOf(await takeCeremony(database, 'singleSignOn', answer.RelayState), connection);
        if (connection.kind !== 'saml') throw new SingleSignOnFailure('expired');
        const vouched = await finishSaml(connection, database, services, answer.SAMLResponse);
        const token = await beginCeremony(database, 'singleSignOnArrival', { data: { ...checks, vouched } });
        return reply.redirect(`/api/v1/session/single-sign-on/${connection.id}/arrival?token=${token}`, 303);
      } catch (error) {
        return refuse(request, reply, connection, error);
      }
    });
  });
}
