import { Problem } from '#core/kit/problem.ts';

/** Names of RFC 7643 and 7644. */
export const schemas = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  error: 'urn:ietf:params:scim:api:messages:2.0:Error',
  config: 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig',
  resourceType: 'urn:ietf:params:scim:schemas:core:2.0:ResourceType',
};

// biome-ignore lint/suspicious/noExplicitAny: what a provider sends is anything until it is read
export type Resource = Record<string, any>;

/** A refusal with the word that SCIM has for it; empty where it has none. */
export function scimProblem(status: number, scimType: string, detail: string): Problem {
  return new Problem(status, scimType || 'scim', detail, { extra: { scimType: scimType || undefined } });
}

export interface Page {
  startIndex: number;
  count: number;
}

const most = 200;

/** RFC 7644, 3.4.2.4: what is too small counts as the least, what is too large as the most. */
export function readPage(query: unknown): Page {
  const { startIndex, count } = query as { startIndex?: string; count?: string };
  const read = (text: string | undefined, otherwise: number) => {
    if (text === undefined) return otherwise;
    if (!/^-?\d{1,9}$/.test(text)) throw scimProblem(400, 'invalidValue', 'startIndex and count are whole numbers.');
    return Number(text);
  };
  return {
    startIndex: Math.max(1, read(startIndex, 1)),
    count: Math.min(most, Math.max(0, read(count, 100))),
  };
}

export function listOf(resources: Resource[], total: number, { startIndex }: Page): Resource {
  return {
    schemas: [schemas.list],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}

/** `"true"` as some providers send it. */
export function readActive(value: unknown): boolean | undefined {
  if (value === undefined || value === null) return undefined;
  const text = String(value).toLowerCase();
  if (text === 'true' || text === 'false') return text === 'true';
  throw scimProblem(400, 'invalidValue', 'active is true or false.');
}
