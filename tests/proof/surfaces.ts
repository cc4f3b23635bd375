import type { Client } from '../fixtures/server.ts';
import type { Item } from './company.ts';

export interface Asked {
  client: Client;
  admin: Client;
  object: string;
  plural: string;
  /** Every record of the object that there is. */
  items: Item[];
}

/** A way to get at records: which of them it let the person get at. */
export interface Surface {
  name: string;
  /** What has to be allowed for that. */
  verb: string;
  /** Objects it is for; absent: all. */
  objects?: string[];
  /** Records that it can tell of at all; absent: all. */
  tells?: (item: Item) => boolean;
  reach(asked: Asked): Promise<Set<string>>;
}

async function each(items: Item[], isOpen: (item: Item) => Promise<boolean>): Promise<Set<string>> {
  const found = new Set<string>();
  for (const item of items) if (await isOpen(item)) found.add(item.id);
  return found;
}

const ok = ({ status }: { status: number }) => status < 300;
const idsOf = (records: { id: string }[] | undefined) => new Set((records ?? []).map(({ id }) => id));

/** Every surface that is proven. One that is added is tried on every object by every person. */
export const surfaces: Surface[] = [
  {
    name: 'get',
    verb: 'read',
    reach: ({ client, plural, items }) => each(items, async ({ id }) => ok(await client.get(`/${plural}/${id}`))),
  },
  {
    name: 'list',
    verb: 'read',
    reach: async ({ client, plural }) => idsOf((await client.list(`/${plural}`, { limit: 1000 })).body.data),
  },
  {
    name: 'search in the body',
    verb: 'read',
    reach: async ({ client, plural }) =>
      idsOf((await client.post(`/${plural}/search`, { limit: 1000, sort: '-createdAt' })).body.data),
  },
  {
    name: 'history',
    verb: 'read',
    reach: ({ client, plural, items }) =>
      each(items, async ({ id }) => ok(await client.get(`/${plural}/${id}/history`))),
  },
  {
    name: 'timeline',
    verb: 'read',
    reach: ({ client, plural, items }) =>
      each(items, async ({ id }) => ok(await client.get(`/${plural}/${id}/timeline`))),
  },
  {
    name: 'words',
    verb: 'read',
    tells: ({ word }) => word !== undefined,
    objects: ['account', 'opportunity', 'task', 'lead'],
    reach: async ({ client, plural }) => idsOf((await client.list(`/${plural}`, { q: 'zq', limit: 1000 })).body.data),
  },
  {
    name: 'expansion',
    verb: 'read',
    objects: ['account'],
    // Whoever sees the contact may not see its account's name.
    reach: async ({ client, admin, items }) => {
      const contacts = (await client.list('/contacts', { expand: 'account', limit: 1000 })).body.data ?? [];
      const named = new Set<string>();
      for (const { account } of contacts) if (account) named.add(account.id);
      const pointed = (await admin.list('/contacts', { limit: 1000 })).body.data;
      const visible = idsOf(contacts);
      const reachable = new Set(
        pointed
          .filter(({ id }: { id: string }) => visible.has(id))
          .map(({ accountId }: { accountId: string }) => accountId),
      );
      const direct = idsOf((await client.list('/accounts', { limit: 1000 })).body.data);
      // What no visible contact points to cannot be told by this: it counts as its list tells.
      return new Set(items.map(({ id }) => id).filter((id) => (reachable.has(id) ? named.has(id) : direct.has(id))));
    },
  },
  {
    name: 'file content',
    verb: 'read',
    objects: ['file'],
    reach: ({ client, items }) => each(items, async ({ id }) => ok(await client.get(`/files/${id}/content`))),
  },
  {
    name: 'explanation',
    verb: 'update',
    reach: ({ client, plural, items }) =>
      each(
        items,
        async ({ id }) => (await client.get(`/${plural}/${id}/access`)).body.data?.me.update.allowed === true,
      ),
  },
  {
    name: 'export',
    verb: 'export',
    reach: async ({ client, plural }) => {
      const { status, body } = await client.get(`/${plural}/export?format=jsonl`);
      if (status >= 300) return new Set();
      const lines = String(body)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { id: string });
      return idsOf(lines);
    },
  },
  {
    name: 'change',
    verb: 'update',
    reach: ({ client, plural, items }) => each(items, async ({ id }) => ok(await client.patch(`/${plural}/${id}`, {}))),
  },
  {
    name: 'deletion',
    verb: 'delete',
    reach: ({ client, admin, plural, items }) =>
      each(items, async ({ id }) => {
        const isDone = ok(await client.delete(`/${plural}/${id}`));
        if (isDone) await admin.post(`/${plural}/${id}/restoration`);
        return isDone;
      }),
  },
];

/** A way to learn how many records there are. */
export interface Counting {
  name: string;
  count(client: Client, plural: string): Promise<number>;
}

export const countings: Counting[] = [
  {
    name: 'count',
    count: async (client, plural) =>
      (await client.list(`/${plural}`, { count: 'exact', limit: 1 })).body.page?.count ?? 0,
  },
  {
    name: 'group',
    count: async (client, plural) =>
      (await client.post(`/${plural}/aggregate`, { measures: [{ operation: 'count' }] })).body.data?.[0]?.values[0] ??
      0,
  },
];

/** Amounts of deals are powers of two: the sum of a report tells exactly which of them are in it. */
export async function dealsInReport(client: Client, deals: Item[]): Promise<Set<string>> {
  const { status, body } = await client.get('/reports/sales?period=all');
  if (status >= 300) return new Set();
  const { value } = body.data.figures.find(({ id }: { id: string }) => id === 'openValue') ?? {};
  const sum = Math.round(Number(value ?? 0));
  return new Set(deals.filter((_, index) => Math.floor(sum / 2 ** index) % 2 === 1).map(({ id }) => id));
}

/** The records that the one search finds, each by its own word. */
export function foundByWord(client: Client, items: Item[]): Promise<Set<string>> {
  return each(items, async ({ id, word }) => {
    const { body } = await client.list('/search', { q: word });
    return body.data.some(({ records }: { records: { id: string }[] }) => records.some((one) => one.id === id));
  });
}
