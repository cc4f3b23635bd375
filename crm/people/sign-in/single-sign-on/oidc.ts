import * as oidc from 'openid-client';
import type { Services } from '#core/engine/services.ts';
import type { SafeFetchInit } from '#core/net/fetch-safely.ts';
import { type Connection, type OidcSettings, secretContextOf } from './connection.ts';
import { SingleSignOnFailure } from './failure.ts';
import type { Vouched } from './let-in.ts';

type OidcConnection = Extract<Connection, { kind: 'oidc' }>;

export const oidcReturnOf = (services: Services, id: string) =>
  `${services.publicUrl()}/api/v1/session/single-sign-on/${id}/callback`;

/** Plain HTTP leads to this machine only, for trying it out. */
export function isLoopback({ hostname }: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** What the provider says of itself. Throws when it cannot be reached or is another than it should be. */
export function discover(
  { fetchSafely }: Pick<Services, 'fetchSafely'>,
  { issuer, clientId }: OidcSettings,
  secret: string | undefined,
): Promise<oidc.Configuration> {
  const url = new URL(issuer);
  const isPlain = url.protocol === 'http:' && isLoopback(url);
  return oidc.discovery(url, clientId, {}, secret ? oidc.ClientSecretPost(secret) : oidc.None(), {
    timeout: 10,
    // Also what the provider names itself, for tokens and keys, is an address that somebody else has set.
    [oidc.customFetch]: (address, { method, headers, body, redirect, signal }) =>
      fetchSafely(address, { method, headers, body: body as SafeFetchInit['body'], redirect, signal: signal ?? null }),
    ...(isPlain && { execute: [oidc.allowInsecureRequests] }),
  });
}

function configurationOf({ id, settings, secret }: OidcConnection, services: Services) {
  const { secrets } = services;
  return discover(services, settings, secret === null ? undefined : secrets.open(secret, secretContextOf(id)));
}

/** Where to send the browser, and what the answer is checked with. */
export async function beginOidc(connection: OidcConnection, services: Services, state: string, email: string) {
  const configuration = await configurationOf(connection, services).catch((cause) => {
    throw new SingleSignOnFailure('unreachable', { cause });
  });
  const verifier = oidc.randomPKCECodeVerifier();
  const nonce = oidc.randomNonce();
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: oidcReturnOf(services, connection.id),
    scope: 'openid email profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...(email && { login_hint: email }),
  });
  return { url: url.href, checks: { verifier, nonce } };
}

const textOf = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);

/** Whom the provider vouches for. The library checks code, PKCE, state, nonce, issuer, audience, time and signature. */
export async function finishOidc(
  connection: OidcConnection,
  services: Services,
  answer: { query: string; state: string; checks: { verifier: string; nonce: string } },
): Promise<Vouched> {
  const configuration = await configurationOf(connection, services).catch((cause) => {
    throw new SingleSignOnFailure('unreachable', { cause });
  });
  const url = new URL(`${oidcReturnOf(services, connection.id)}${answer.query}`);
  const tokens = await oidc
    .authorizationCodeGrant(configuration, url, {
      pkceCodeVerifier: answer.checks.verifier,
      expectedState: answer.state,
      expectedNonce: answer.checks.nonce,
      idTokenExpected: true,
    })
    .catch((cause) => {
      throw new SingleSignOnFailure('refused', { cause });
    });
  const claims = tokens.claims()!;
  // Some providers tell the address only when asked for it.
  const more = textOf(claims.email)
    ? {}
    : await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub).catch(() => ({}));
  const said: Record<string, unknown> = { ...more, ...claims };
  const email = textOf(said.email);
  if (!email || said.email_verified === false) throw new SingleSignOnFailure('refused');
  return { email, name: textOf(said.name) };
}
