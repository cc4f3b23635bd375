import type { ClientConfig } from 'pg';
import type { Secrets } from '#core/kit/secrets.ts';
import type { SafeFetch } from '#core/net/fetch-safely.ts';
import type { ChangeNotice } from './changes/feed.ts';

/** What one process tells all, so that what they keep in memory stays true. */
export type News =
  | { kind: 'model'; workspaceId: number }
  | { kind: 'people'; workspaceId: number }
  | { kind: 'changes'; notices: ChangeNotice[] };

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
}

/** What routes and jobs need beside the engine; made once by the server. */
export interface Services {
  /** Where people reach this installation, without a slash at the end. */
  publicUrl(): string;
  dataDirectory: string;
  /** Owner's connection, past a pooler: partitions, COPY of demo data, the job queue. */
  ownerConfig: ClientConfig;
  /** Sends now, or keeps it in the outbox where no SMTP server is set up. */
  sendMail(mail: Mail): Promise<void>;
  /** Seals what must be read again, with a key outside the database. */
  secrets: Secrets;
  /** Asks an address that somebody has typed in. Every outgoing request that a user can aim goes through here. */
  fetchSafely: SafeFetch;
  /** Fills a workspace with sample data that one click removes. */
  fillSample(workspaceId: number, userId: string, locale: 'en' | 'fr'): Promise<void>;
  /** Tells every process, this one too, before it resolves here. */
  announce(news: News): Promise<void>;
}
