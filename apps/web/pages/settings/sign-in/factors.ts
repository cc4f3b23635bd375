import { queryOptions } from '@tanstack/react-query';
import { api } from '#core/ui/client/api.ts';
import { queryClient } from '#core/ui/client/queries.ts';

export interface Factors {
  hasAuthenticator: boolean;
  passkeys: number;
  recoveryCodes: number;
  isRequired: boolean;
}

export interface Passkey {
  id: string;
  name: string;
  isBackedUp: boolean;
  createdAt: string;
  lastUsedAt: string | null;
}

export const factorsQuery = queryOptions({
  queryKey: ['sign-in', 'factors'],
  queryFn: async ({ signal }) => (await api.get<{ data: Factors }>('/second-factors', undefined, { signal })).data,
});

export const passkeysQuery = queryOptions({
  queryKey: ['sign-in', 'passkeys'],
  queryFn: async ({ signal }) => (await api.get<{ data: Passkey[] }>('/passkeys', undefined, { signal })).data,
});

export async function refreshFactors(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['sign-in'] }),
    queryClient.invalidateQueries({ queryKey: ['sessions'] }),
  ]);
}

/** Makes a passkey in the browser and adds it. Resolves to recovery codes when the person had none. */
export async function addPasskey(name: string): Promise<string[] | undefined> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  type Options = Parameters<typeof startRegistration>[0]['optionsJSON'];
  const { data } = await api.post<{ data: { ceremony: string; options: Options } }>('/passkeys/options');
  const response = await startRegistration({ optionsJSON: data.options });
  const added = await api.post<{ data: { recoveryCodes?: string[] } }>('/passkeys', {
    ceremony: data.ceremony,
    name,
    response,
  });
  return added.data.recoveryCodes;
}

/** Whether the person called the browser's own question off; that needs no message. */
export function isCalledOff(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError');
}
