import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { Engine } from '#core/engine/engine.ts';
import type { Services } from '#core/engine/services.ts';
import { relyingPartyOf } from './relying-party.ts';

interface PasskeyRow {
  id: string;
  identityId: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
}

const columns = `id, identity_id as "identityId", credential_id as "credentialId", public_key as "publicKey", counter, transports`;

/** What the browser asks its passkeys with: those of the person, or, where nobody said who they are, any of this site. */
export async function askForPasskey(engine: Engine, services: Services, asked: { identityId?: string } = {}) {
  const known = asked.identityId
    ? await engine.database.queryGlobal<PasskeyRow>(`select ${columns} from auth.passkey where identity_id = $1`, [
        asked.identityId,
      ])
    : [];
  return generateAuthenticationOptions({
    rpID: relyingPartyOf(services).id,
    // Alone, the passkey stands for what one has and what one knows or is; after a password it need not.
    userVerification: asked.identityId ? 'discouraged' : 'required',
    ...(asked.identityId && {
      allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    }),
  });
}

/** Whose passkey the answer names, whether or not it signed anything. */
export async function ownerOfPasskey(
  { database }: Engine,
  { id }: Record<string, unknown>,
): Promise<string | undefined> {
  if (typeof id !== 'string') return undefined;
  const [passkey] = await database.queryGlobal<PasskeyRow>(
    `select ${columns} from auth.passkey where credential_id = $1`,
    [id],
  );
  return passkey?.identityId;
}

/** Whose passkey signed the challenge; undefined when none did, or the counter tells of a copy. */
export async function acceptPasskey(
  { database }: Engine,
  services: Services,
  response: Record<string, unknown>,
  challenge: unknown,
  { mustVerifyUser }: { mustVerifyUser: boolean },
): Promise<{ identityId: string } | undefined> {
  if (typeof challenge !== 'string' || typeof response.id !== 'string') return undefined;
  const [passkey] = await database.queryGlobal<PasskeyRow>(
    `select ${columns} from auth.passkey where credential_id = $1`,
    [response.id],
  );
  if (!passkey) return undefined;
  const { id, origin } = relyingPartyOf(services);
  const verified = await verifyAuthenticationResponse({
    response: response as unknown as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: mustVerifyUser,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
      transports: passkey.transports,
    },
    // Whatever is wrong with the answer is the sender's doing, and said in one way.
  }).catch(() => undefined);
  if (!verified?.verified) return undefined;
  const { newCounter, credentialBackedUp } = verified.authenticationInfo;
  const kept = await database.queryGlobal(
    `update auth.passkey set counter = $2, is_backed_up = $3, last_used_at = now()
     where id = $1 and (counter < $2 or $2 = 0) returning id`,
    [passkey.id, newCounter, credentialBackedUp],
  );
  return kept.length > 0 ? { identityId: passkey.identityId } : undefined;
}
