import { createHash } from 'node:crypto';
import type { Database } from '#core/database/database.ts';
import { Problem } from '#core/kit/problem.ts';
import { networkOf } from '../device/network.ts';

/** So many failures are let pass; each further one doubles how long nothing is tried any more. */
interface Rule {
  failures: number;
  seconds: number;
  mostSeconds: number;
}

const hour = 3600;

const rules = {
  /** Guesses at one person's password, from wherever. */
  identity: { failures: 10, seconds: 60, mostSeconds: hour },
  /** Guesses from one network, at whomever. An office shares one address, so it is let more. */
  network: { failures: 50, seconds: 60, mostSeconds: hour },
  /** Six figures are soon tried out. */
  secondFactor: { failures: 5, seconds: 60, mostSeconds: hour },
  /** Mail that anybody can have sent to anybody. */
  reset: { failures: 5, seconds: hour / 4, mostSeconds: hour / 4 },
} satisfies Record<string, Rule>;

type Kind = keyof typeof rules;

export interface Taken {
  /** If this attempt fails, the next ones are refused. */
  locks: boolean;
}

function keyOf(kind: Kind, subject: string): string {
  return `${kind}:${createHash('sha256').update(subject).digest('base64url')}`;
}

/**
 * Counts the attempt as failed, before it is known whether it is: a hundred at once are a hundred. Throws 429 while
 * attempts are refused, saying the same whether or not the subject exists. Failures older than a day are forgotten.
 * Tells whether it is the last one for a while, should it fail.
 */
async function take(database: Database, kind: Kind, subject: string): Promise<Taken> {
  const { failures, seconds, mostSeconds } = rules[kind];
  const key = keyOf(kind, subject);
  const [taken] = await database.queryGlobal<Taken>(
    `insert into auth.attempt as a (key, failures, last_at) values ($1, 1, now())
     on conflict (key) do update set last_at = now(),
       failures = case when a.last_at < now() - interval '1 day' then 1 else a.failures + 1 end,
       blocked_until = case when a.last_at >= now() - interval '1 day' and a.failures + 1 >= $2::int
         then now() + make_interval(secs => least($4::int, $3::int * 2.0 ^ least(a.failures + 1 - $2::int, 20))) end
     where a.blocked_until is null or a.blocked_until <= now()
     returning coalesce(blocked_until > now(), false) as locks`,
    [key, failures, seconds, mostSeconds],
  );
  if (taken) return taken;
  const [blocked] = await database.queryGlobal<{ seconds: number }>(
    'select greatest(1, ceil(extract(epoch from blocked_until - now())))::int as seconds from auth.attempt where key = $1',
    [key],
  );
  throw new Problem(
    429,
    'too_many_attempts',
    'Too many attempts. Wait a while, or choose another password by a link that is sent to you.',
    { extra: { retryAfter: blocked?.seconds ?? 1 } },
  );
}

async function forgive(database: Database, kind: Kind, subject: string): Promise<void> {
  await database.queryGlobal(`delete from auth.attempt where key = $1 or last_at < now() - interval '2 days'`, [
    keyOf(kind, subject),
  ]);
}

/** Before a password is looked at. Throws 429 when this address or this network has failed too often. */
export async function takeSignInAttempt(database: Database, email: string, address: string): Promise<Taken> {
  await take(database, 'network', networkOf(address));
  return take(database, 'identity', email);
}

/** The password was right: the person starts anew, and the network gets back the one attempt that was taken. */
export async function forgiveSignIn(database: Database, email: string, address: string): Promise<void> {
  await forgive(database, 'identity', email);
  await database.queryGlobal('update auth.attempt set failures = failures - 1 where key = $1 and failures > 0', [
    keyOf('network', networkOf(address)),
  ]);
}

/** Whoever came by the link that was sent to them is let in, however often others guessed. */
export async function forgiveIdentity(database: Database, email: string): Promise<void> {
  await forgive(database, 'identity', email);
}

export function takeSecondFactorAttempt(database: Database, identityId: string): Promise<Taken> {
  return take(database, 'secondFactor', identityId);
}

export function forgiveSecondFactor(database: Database, identityId: string): Promise<void> {
  return forgive(database, 'secondFactor', identityId);
}

export function takeResetAttempt(database: Database, email: string, address: string): Promise<Taken> {
  return take(database, 'reset', `${networkOf(address)} ${email}`);
}
