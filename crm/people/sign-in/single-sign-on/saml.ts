import { type CacheProvider, SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import type { Database } from '#core/database/database.ts';
import type { Services } from '#core/engine/services.ts';
import { hashToken } from '../../session/tokens.ts';
import type { Connection } from './connection.ts';
import { SingleSignOnFailure } from './failure.ts';
import type { Vouched } from './let-in.ts';

type SamlConnection = Extract<Connection, { kind: 'saml' }>;

const baseOf = (services: Services, id: string) => `${services.publicUrl()}/api/v1/session/single-sign-on/${id}`;
/** Our name of ourselves, which assertions must be addressed to. */
export const samlEntityOf = (services: Services, id: string) => `${baseOf(services, id)}/metadata`;
export const samlReturnOf = (services: Services, id: string) => `${baseOf(services, id)}/acs`;

/** Requests that wait for their answer, kept where every process finds them; each is answered once. */
function requestsOf(database: Database): CacheProvider {
  const keyOf = (id: string) => hashToken(`saml ${id}`);
  return {
    async saveAsync(id, value) {
      await database.queryGlobal(
        `insert into auth.ceremony (token_hash, kind, data, expires_at) values ($1, 'samlRequest', $2, now() + interval '10 minutes')`,
        [keyOf(id), JSON.stringify({ value })],
      );
      return { value, createdAt: Date.now() };
    },
    async getAsync(id) {
      const [row] = await database.queryGlobal<{ value: string }>(
        `select data->>'value' as value from auth.ceremony where token_hash = $1 and kind = 'samlRequest' and expires_at > now()`,
        [keyOf(id)],
      );
      return row?.value ?? null;
    },
    async removeAsync(id) {
      if (id === null) return null;
      await database.queryGlobal(`delete from auth.ceremony where token_hash = $1 and kind = 'samlRequest'`, [
        keyOf(id),
      ]);
      return id;
    },
  };
}

function samlOf(connection: SamlConnection, database: Database, services: Services): SAML {
  const { entryPoint, issuer, certificates } = connection.settings;
  const entity = samlEntityOf(services, connection.id);
  return new SAML({
    entryPoint,
    idpCert: certificates,
    ...(issuer && { idpIssuer: issuer }),
    issuer: entity,
    audience: entity,
    callbackUrl: samlReturnOf(services, connection.id),
    identifierFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    disableRequestedAuthnContext: true,
    // The assertion is what is believed, so it is what must be signed; answers nobody asked for are refused.
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: false,
    validateInResponseTo: ValidateInResponseTo.always,
    requestIdExpirationPeriodMs: 600_000,
    acceptedClockSkewMs: 60_000,
    cacheProvider: requestsOf(database),
  });
}

export function beginSaml(connection: SamlConnection, database: Database, services: Services, state: string) {
  return samlOf(connection, database, services).getAuthorizeUrlAsync(state, undefined, {});
}

export function samlMetadataOf(connection: SamlConnection, database: Database, services: Services): string {
  return samlOf(connection, database, services).generateServiceProviderMetadata(null, null);
}

const emailAttributes = [
  'email',
  'mail',
  'urn:oid:0.9.2342.19200300.100.1.3',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
  'nameID',
];
const nameAttributes = [
  'displayName',
  'name',
  'cn',
  'urn:oid:2.16.840.1.113730.3.1.241',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name',
];

function firstOf(
  profile: Record<string, unknown>,
  names: string[],
  isOne: (text: string) => boolean,
): string | undefined {
  return names.map((name) => String([profile[name] ?? ''].flat()[0]).trim()).find(isOne);
}

/** Whom the assertion vouches for. The library checks signature, issuer, audience, time and which request it answers. */
export async function finishSaml(
  connection: SamlConnection,
  database: Database,
  services: Services,
  answer: string,
): Promise<Vouched> {
  const { profile } = await samlOf(connection, database, services)
    .validatePostResponseAsync({ SAMLResponse: answer })
    .catch((cause) => {
      throw new SingleSignOnFailure('refused', { cause });
    });
  // The library asks who signs out, not who signs in.
  const { issuer } = connection.settings;
  if (issuer && profile?.issuer !== issuer) throw new SingleSignOnFailure('refused');
  const email = profile && firstOf(profile, emailAttributes, (text) => text.includes('@'));
  if (!profile || !email) throw new SingleSignOnFailure('refused');
  return { email, name: firstOf(profile, nameAttributes, (text) => text.length > 0) };
}
