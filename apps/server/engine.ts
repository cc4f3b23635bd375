import type { ClientConfig } from 'pg';
import { Database } from '#core/database/database.ts';
import { withClient } from '#core/database/with-client.ts';
import { flushAudit } from '#core/engine/audit/audit-buffer.ts';
import { ChangeFeed } from '#core/engine/changes/feed.ts';
import type { ObjectDefinition } from '#core/engine/definition/object.ts';
import type { Engine } from '#core/engine/engine.ts';
import { ModelCache } from '#core/engine/model/model-cache.ts';
import type { News, Services } from '#core/engine/services.ts';
import { readNetworks } from '#core/net/addresses.ts';
import { makeSafeFetch } from '#core/net/fetch-safely.ts';
import { findExchangeRate } from '#crm/company/exchangeRate/find-rate.ts';
import { loadPrincipal as loadUser } from '#crm/people/session/load-principal.ts';
import { Principals } from '#crm/people/session/principals.ts';
import { GrantRules } from '#crm/people/sharingRule/grant-rules.ts';
import { Announcer } from './announcer.ts';
import type { Config } from './config.ts';
import { makeMailer } from './mailer.ts';
import { loadBeginnings, loadDefinitions, loadRules } from './registry.ts';
import { makeSecrets } from './secrets/make-secrets.ts';
import { prepareQueue } from './worker.ts';

export interface EngineOptions {
  config: Config;
  ownerConfig: ClientConfig;
  servingConfig: ClientConfig;
  directConfig: ClientConfig;
  publicUrl: () => string;
  /** Objects beside those that are found by their files; for tests. */
  moreDefinitions?: ObjectDefinition[];
}

/** Objects whose records say what people may do. */
const bearingOnAccess = new Set(['user', 'team', 'role', 'sharingRule', 'territory']);

/** Objects whose records open others. */
const rulesThatOpen = new Set(['sharingRule', 'territory']);

/** The engine with the domain handed to it, its memory kept true by news from other processes. */
export async function openEngine(options: EngineOptions) {
  const { config, ownerConfig, servingConfig, directConfig, publicUrl, moreDefinitions = [] } = options;
  const [definitions, rules, beginnings] = await Promise.all([loadDefinitions(), loadRules(), loadBeginnings()]);
  const database = new Database(servingConfig, { isPooled: config.databaseDirectUrl !== undefined });
  const models = new ModelCache(database, [...definitions, ...moreDefinitions]);
  const principals = new Principals(database);
  // Asked for in the midst of writes, which may hold every other connection while they wait for the answer.
  const ruleDatabase = new Database({ ...servingConfig, max: 1 }, { isPooled: config.databaseDirectUrl !== undefined });
  const grantRules = new GrantRules(ruleDatabase);
  const feed = new ChangeFeed((notices) => void announcer.tell({ kind: 'changes', notices }));

  // Roles, teams and languages are kept in memory with those who ask: a change holds from the next request on.
  feed.watch(({ object, workspaceId }) => {
    if (bearingOnAccess.has(object)) principals.forget(workspaceId);
    if (rulesThatOpen.has(object)) grantRules.forget(workspaceId);
  });
  const hear = (news: News) => {
    if (news.kind === 'changes') for (const notice of news.notices) feed.receive(notice);
    if (news.kind === 'model') models.forget(news.workspaceId);
    if (news.kind === 'people' || news.kind === 'model') {
      principals.forget(news.workspaceId);
      grantRules.forget(news.workspaceId);
      // Open streams ask again who they are for.
      feed.receive({ workspaceId: news.workspaceId, object: 'workspace', id: '', version: 0, verb: 'update' });
    }
  };
  const announcer = new Announcer(directConfig, hear, () => {
    models.forgetAll();
    principals.forget();
    grantRules.forget();
  });
  await announcer.open();
  await prepareAsOwner(ownerConfig, servingConfig.user!);

  const loadPrincipal: Engine['loadPrincipal'] = async (workspaceId, userId) => {
    const principal = await loadUser(database, workspaceId, userId);
    return principal && { ...principal, now: Date.now() };
  };
  const engine: Engine = {
    database,
    models,
    rules,
    feed,
    findRate: findExchangeRate,
    grantRules: grantRules.of,
    beginnings,
    loadPrincipal,
  };
  const services: Services = {
    publicUrl,
    dataDirectory: config.dataDirectory,
    ownerConfig,
    sendMail: makeMailer(config),
    secrets: makeSecrets(config),
    fetchSafely: makeSafeFetch({ allowed: readNetworks(config.allowedNetworks) }),
    fillSample: async (workspaceId, userId, locale) => {
      const { fillSample } = await import('./sample.ts');
      await fillSample(engine, services, workspaceId, userId, locale);
    },
    announce: async (news) => {
      hear(news);
      await announcer.tell(news);
    },
  };
  const close = async () => {
    await flushAudit(database).catch(() => {});
    await announcer.close();
    await ruleDatabase.close();
    await database.close();
  };
  return { engine, services, principals, close };
}

/** The change log's next partitions and the job queue: the serving role makes no tables. */
async function prepareAsOwner(ownerConfig: ClientConfig, servingRole: string): Promise<void> {
  await withClient(ownerConfig, async (owner) => {
    await owner.query('select data.attach_change_partitions()');
    await prepareQueue(owner, ownerConfig, servingRole);
  });
}
