import pg, { type ClientConfig } from 'pg';
import type { News } from '#core/engine/services.ts';

const channel = 'rapport';
/** NOTIFY takes at most 8,000 bytes; news that are longer are told in pieces. */
const mostBytes = 7_500;

/**
 * Carries news between processes by NOTIFY on one connection of its own. When that connection was lost, anything may
 * have happened meanwhile: `onGap` is called so that everything kept in memory is forgotten.
 */
export class Announcer {
  readonly #config: ClientConfig;
  readonly #onNews: (news: News) => void;
  readonly #onGap: () => void;
  readonly #origin = crypto.randomUUID();
  #client: pg.Client | undefined;
  #isClosed = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(config: ClientConfig, onNews: (news: News) => void, onGap: () => void) {
    this.#config = config;
    this.#onNews = onNews;
    this.#onGap = onGap;
  }

  async open(): Promise<void> {
    const client = new pg.Client(this.#config);
    client.on('error', () => this.#reconnect(client));
    client.on('end', () => this.#reconnect(client));
    client.on('notification', ({ payload }) => {
      const { origin, news } = JSON.parse(payload ?? '{}') as { origin: string; news: News };
      if (origin !== this.#origin) this.#onNews(news);
    });
    await client.connect();
    await client.query(`listen ${channel}`);
    this.#client = client;
  }

  /** Resolves when the news are on their way; others hear them within milliseconds. */
  async tell(news: News): Promise<void> {
    for (const piece of split(news)) {
      const payload = JSON.stringify({ origin: this.#origin, news: piece });
      // While the connection is down others are cut off too, and forget everything when they are back.
      await this.#client?.query('select pg_notify($1, $2)', [channel, payload]).catch(() => {});
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => {});
  }

  #reconnect(client: pg.Client) {
    if (this.#isClosed || (this.#client !== client && this.#client !== undefined)) return;
    this.#client = undefined;
    this.#onGap();
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      this.open().then(this.#onGap, () => this.#reconnect(client));
    }, 500);
  }
}

function split(news: News): News[] {
  if (news.kind !== 'changes' || JSON.stringify(news).length < mostBytes) return [news];
  const half = Math.ceil(news.notices.length / 2);
  return [
    ...split({ kind: 'changes', notices: news.notices.slice(0, half) }),
    ...split({ kind: 'changes', notices: news.notices.slice(half) }),
  ];
}
