import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readNetworks } from '#core/net/addresses.ts';
import { CommandFailure } from './command.ts';
import { limits } from './rate-limit.ts';

/** The root of the checkout: where migrations/, dist/ and the default data directory are. */
export const checkoutDirectory = resolve(import.meta.dirname, '../..');

const postgresUrl = z
  .url({ protocol: /^postgres(ql)?$/, error: 'must be a URL like postgres://user:password@host:5432/database' })
  .optional();

/** One key, or several with the newest first: `new,old`. */
const secretKeys = z
  .string()
  .transform((text) => text.split(',').map((key) => key.trim()))
  .refine((keys) => keys.every((key) => Buffer.from(key, 'base64').length === 32), {
    error: 'must be 32 bytes in base64, as "openssl rand -base64 32" prints them',
  })
  .optional();

/** Every environment variable that Rapport reads. docs/admin/configuration.md describes each of them. */
export const environmentSchema = z.object({
  PORT: z.coerce.number({ error: 'must be a number' }).int().min(0).max(65_535).default(3000),
  HOST: z.string().default('localhost'),
  RAPPORT_PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  RAPPORT_TRUST_PROXY: z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('0'),
  RAPPORT_DATA_DIR: z.string().default(join(checkoutDirectory, 'data')),
  RAPPORT_SECRET_KEY: secretKeys,
  DATABASE_URL: postgresUrl,
  DATABASE_DIRECT_URL: postgresUrl,
  DATABASE_SERVING_URL: postgresUrl,
  RAPPORT_REQUESTS_PER_SECOND: z.coerce
    .number({ error: 'must be a number' })
    .int()
    .min(1, { error: 'must be at least 1' })
    .default(limits.perSecond),
  RAPPORT_ALLOWED_NETWORKS: z.string().default('').refine(isNetworks, { error: 'must be networks like 10.1.0.0/16' }),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be a URL like smtps://user:password@host:465' }).optional(),
  MAIL_FROM: z.string().default('Rapport <rapport@localhost>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

function isNetworks(text: string): boolean {
  try {
    readNetworks(text);
    return true;
  } catch {
    return false;
  }
}

/** The configuration as the rest of the server takes it. Paths are absolute. */
export interface Config {
  /** 0 takes any free port. */
  port: number;
  /** The address listened on: localhost is both 127.0.0.1 and ::1, 0.0.0.0 is every interface. */
  host: string;
  /** Where people reach this installation, without a slash at the end; undefined: where it listens. */
  publicUrl: string | undefined;
  /** Whether a proxy of ours stands before it, whose X-Forwarded-* headers say who asks. */
  trustProxy: boolean;
  dataDirectory: string;
  /** What secrets in the database are sealed with, newest first; undefined: the data directory's secret.key. */
  secretKeys: string[] | undefined;
  /** The owner's address of an outside database; undefined: the embedded one. */
  databaseUrl: string | undefined;
  /** The same database past a connection pooler, for LISTEN, migrations and workers. */
  databaseDirectUrl: string | undefined;
  /** The serving role's address, where it cannot be derived from the owner's. */
  databaseServingUrl: string | undefined;
  /** That one session or key may send to this process. */
  requestsPerSecond: number;
  /** Private networks that addresses which people type in may lead to; see core/net. */
  allowedNetworks: string;
  /** undefined: mail is kept in the outbox and not sent. */
  smtpUrl: string | undefined;
  mailFrom: string;
  logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL'];
}

/**
 * Reads and validates the configuration. An empty variable counts as unset, as compose files leave them.
 * Throws CommandFailure (exit code 2) naming the first variable that does not fit.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const { data, error } = environmentSchema.safeParse(given);
  if (error) {
    const [issue] = error.issues;
    throw new CommandFailure(`the environment variable ${issue!.path.join('.')} is not valid: ${issue!.message}.`, 2);
  }
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.RAPPORT_PUBLIC_URL?.replace(/\/+$/, ''),
    trustProxy: data.RAPPORT_TRUST_PROXY === '1',
    dataDirectory: resolve(data.RAPPORT_DATA_DIR),
    secretKeys: data.RAPPORT_SECRET_KEY,
    databaseUrl: data.DATABASE_URL,
    databaseDirectUrl: data.DATABASE_DIRECT_URL,
    databaseServingUrl: data.DATABASE_SERVING_URL,
    requestsPerSecond: data.RAPPORT_REQUESTS_PER_SECOND,
    allowedNetworks: data.RAPPORT_ALLOWED_NETWORKS,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    logLevel: data.LOG_LEVEL,
  };
}
