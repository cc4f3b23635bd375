import type { Database, Transaction } from '#core/database/database.ts';
import type { LoadGrantRules } from './access/grant-rules.ts';
import type { Principal } from './access/principal.ts';
import type { ChangeFeed } from './changes/feed.ts';
import type { ModelCache } from './model/model-cache.ts';
import type { Operation } from './operations/operation.ts';
import type { Rules } from './operations/rules.ts';

/** Gives how much one unit of the currency is worth in the workspace's base currency on the date, or nothing. */
export type FindRate = (
  transaction: Transaction,
  principal: Principal,
  currency: string,
  date: string,
) => Promise<{ rate: string; date: string } | undefined>;

/** What every operation needs; made once by the server, which hands the engine the registry of the domain. */
export interface Engine {
  database: Database;
  models: ModelCache;
  rules: Map<string, Rules[]>;
  feed: ChangeFeed;
  findRate: FindRate;
  /** Rules that open records to others; kept in memory until one of them changes. */
  grantRules: LoadGrantRules;
  /** The user of a workspace as whoever asks, for work that goes on after the request; undefined when inactive. */
  loadPrincipal(workspaceId: number, userId: string): Promise<Principal | undefined>;
  /** What a new workspace begins with: pipelines, stages. */
  beginnings: Beginning[];
}

/** Creates records that a new workspace begins with, in its language. What a `*.beginning.ts` file exports. */
export type Beginning = (operation: Operation, locale: 'en' | 'fr') => Promise<void>;
