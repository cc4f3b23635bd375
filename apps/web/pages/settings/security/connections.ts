import { queryOptions } from '@tanstack/react-query';
import { api } from '#core/ui/client/api.ts';

export interface Connection {
  id: string;
  name: string;
  kind: 'oidc' | 'saml';
  isEnabled: boolean;
  isOnlyWay: boolean;
  createsUsers: boolean;
  defaultRole: string;
  domains: string[];
  hasSecret: boolean;
  settings: { issuer?: string; clientId?: string; entryPoint?: string; certificates?: string[] };
  /** What the identity provider has to be told of us. */
  urls: { redirect?: string; entity?: string; acs?: string };
}

export const connectionsQuery = queryOptions({
  queryKey: ['workspace', 'single-sign-on'],
  queryFn: async ({ signal }) => (await api.get<{ data: Connection[] }>('/single-sign-on', undefined, { signal })).data,
});

export interface ConnectionValues {
  kind: string | null;
  name: string;
  domains: string[];
  defaultRole: string | null;
  createsUsers: boolean;
  isOnlyWay: boolean;
  isEnabled: boolean;
  clientSecret: string;
  settings: { issuer: string; clientId: string; entryPoint: string; certificate: string };
}

export function valuesOf(connection: Connection | null): ConnectionValues {
  const { issuer = '', clientId = '', entryPoint = '', certificates = [] } = connection?.settings ?? {};
  return {
    kind: connection?.kind ?? 'oidc',
    name: connection?.name ?? '',
    domains: connection?.domains ?? [],
    defaultRole: connection?.defaultRole ?? 'member',
    createsUsers: connection?.createsUsers ?? true,
    isOnlyWay: connection?.isOnlyWay ?? false,
    isEnabled: connection?.isEnabled ?? true,
    clientSecret: '',
    settings: { issuer, clientId, entryPoint, certificate: certificates.join('\n') },
  };
}

/** As the API takes it: each kind has settings of its own; a secret left empty stays as it was. */
export function bodyOf({ settings, clientSecret, ...shared }: ConnectionValues): unknown {
  const { issuer, clientId, entryPoint, certificate } = settings;
  if (shared.kind === 'oidc')
    return { ...shared, settings: { issuer, clientId }, ...(clientSecret && { clientSecret }) };
  const certificates = certificate.split(/(?<=-----END CERTIFICATE-----)\s*/).filter((text) => text.trim());
  return { ...shared, settings: { entryPoint, ...(issuer && { issuer }), certificates } };
}
