import { Secret, TOTP } from 'otpauth';
import QRCode from 'qrcode';
import type { Engine } from '#core/engine/engine.ts';
import type { Services } from '#core/engine/services.ts';

const period = 30;
const contextOf = (identityId: string) => `authenticator:${identityId}`;

/** RFC 6238 as every authenticator app has it: SHA-1, six figures, half a minute. */
function totpOf(secret: Secret, label = ''): TOTP {
  return new TOTP({ issuer: 'Rapport', label, secret, period, digits: 6, algorithm: 'SHA1' });
}

/** A new secret that counts once its first code is given. Gives it as text, as an address and as a picture (SVG). */
export async function offerAuthenticator(
  { database }: Engine,
  { secrets }: Services,
  identity: { id: string; email: string },
): Promise<{ secret: string; uri: string; qrCode: string } | undefined> {
  const secret = new Secret({ size: 20 });
  const [kept] = await database.queryGlobal(
    `insert into auth.authenticator as a (identity_id, secret) values ($1, $2)
     on conflict (identity_id) do update set secret = excluded.secret, last_step = 0, created_at = now() where a.confirmed_at is null
     returning identity_id`,
    [identity.id, secrets.seal(secret.base32, contextOf(identity.id))],
  );
  if (!kept) return undefined;
  const uri = totpOf(secret, identity.email).toString();
  return { secret: secret.base32, uri, qrCode: await QRCode.toString(uri, { type: 'svg', margin: 1 }) };
}

interface AuthenticatorRow {
  secret: string;
  isConfirmed: boolean;
}

/**
 * Whether the code is the app's of now, or of the step before or after. It counts once: the step of the last accepted
 * code only rises, also when one code comes twice at the same moment.
 */
export async function acceptCode(
  { database }: Engine,
  { secrets }: Services,
  identityId: string,
  code: string,
  options: { isFirst?: boolean } = {},
): Promise<boolean> {
  const isFirst = options.isFirst ?? false;
  const [row] = await database.queryGlobal<AuthenticatorRow>(
    'select secret, confirmed_at is not null as "isConfirmed" from auth.authenticator where identity_id = $1',
    [identityId],
  );
  if (!row || row.isConfirmed === isFirst) return false;
  const totp = totpOf(Secret.fromBase32(secrets.open(row.secret, contextOf(identityId))));
  const now = Date.now();
  const delta = totp.validate({ token: code.replace(/\s/g, ''), timestamp: now, window: 1 });
  if (delta === null) return false;
  const step = Math.floor(now / 1000 / period) + delta;
  const accepted = await database.queryGlobal(
    `update auth.authenticator set last_step = $2, confirmed_at = coalesce(confirmed_at, now())
     where identity_id = $1 and last_step < $2 and (confirmed_at is null) = $3 returning identity_id`,
    [identityId, step, isFirst],
  );
  return accepted.length > 0;
}

export async function removeAuthenticator({ database }: Engine, identityId: string): Promise<boolean> {
  const rows = await database.queryGlobal(
    'delete from auth.authenticator where identity_id = $1 and confirmed_at is not null returning identity_id',
    [identityId],
  );
  return rows.length > 0;
}
