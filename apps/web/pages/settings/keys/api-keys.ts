import { queryOptions } from '@tanstack/react-query';
import { api } from '#core/ui/client/api.ts';

export interface ApiKey {
  id: string;
  name: string;
  prefix: string;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  access: 'readOnly' | 'readWrite' | 'provisioning';
  objects: string[] | null;
  allowedAddresses: string[] | null;
}

/** Every key; those of identity providers are shown with the security of the workspace. */
export const allKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: async ({ signal }) => (await api.get<{ data: ApiKey[] }>('/api-keys', undefined, { signal })).data,
});
