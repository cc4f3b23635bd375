import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { idOf } from '#core/engine/http/request.ts';
import type { Services } from '#core/engine/services.ts';
import { newId } from '#core/kit/ids.ts';
import { notFound, Problem } from '#core/kit/problem.ts';
import { auditIdentity } from '../../session/audit-session.ts';
import { beginCeremony, takeCeremony } from '../ceremony/ceremony.ts';
import { confirmedIdentityOf, identityOf } from '../second-factor/confirmed.ts';
import { dropFactor, keepFactor, refuseLastFactor } from '../second-factor/keep-factor.ts';
import { relyingPartyOf } from './relying-party.ts';

const columns = `id, name, is_backed_up as "isBackedUp", created_at as "createdAt", last_used_at as "lastUsedAt"`;
const name = z.string().trim().min(1).max(80);
const mostPasskeys = 20;
/** EdDSA, ES256 and RS256 (COSE): what authenticators have; those after quantum computers are experiments in Node yet. */
const algorithms = [-8, -7, -257];

const registration = z.strictObject({
  ceremony: z.string().max(100),
  name,
  response: z.record(z.string(), z.unknown()),
});

/** A person's passkeys: adding, naming, removing. */
export default function addPasskeyRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  const { database } = engine;
  const config = { permission: 'signedIn' as const, isForEnrolment: true };

  app.get('/passkeys', { config }, async (request) => {
    const { id } = await identityOf(engine, request);
    return {
      data: await database.queryGlobal(
        `select ${columns} from auth.passkey where identity_id = $1 order by created_at`,
        [id],
      ),
    };
  });

  app.post('/passkeys/options', { config }, async (request) => {
    const { id, email } = await confirmedIdentityOf(engine, request);
    const known = await database.queryGlobal<{ credentialId: string; transports: string[] }>(
      'select credential_id as "credentialId", transports from auth.passkey where identity_id = $1',
      [id],
    );
    if (known.length >= mostPasskeys)
      throw new Problem(409, 'too_many_passkeys', `A person has at most ${mostPasskeys} passkeys.`);
    const party = relyingPartyOf(services);
    const options = await generateRegistrationOptions({
      rpName: party.name,
      rpID: party.id,
      userName: email,
      userID: new Uint8Array(Buffer.from(id.replaceAll('-', ''), 'hex')),
      excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      supportedAlgorithmIDs: algorithms,
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    });
    const data = { challenge: options.challenge };
    const ceremony = await beginCeremony(database, 'passkeyRegistration', { identityId: id, data });
    return { data: { ceremony, options } };
  });

  app.post('/passkeys', { config }, async (request, reply) => {
    const given = readBody(registration, request.body);
    const identity = await confirmedIdentityOf(engine, request);
    const begun = await takeCeremony(database, 'passkeyRegistration', given.ceremony);
    const party = relyingPartyOf(services);
    const verified =
      begun?.identityId === identity.id
        ? await verifyRegistrationResponse({
            response: given.response as unknown as RegistrationResponseJSON,
            expectedChallenge: String(begun.data.challenge),
            expectedOrigin: party.origin,
            expectedRPID: party.id,
            requireUserVerification: false,
            supportedAlgorithmIDs: algorithms,
          }).catch(() => undefined)
        : undefined;
    if (!verified?.verified) {
      await auditIdentity(engine, request, identity.id, 'secondFactor.passkeyRefused', { name: given.name });
      throw new Problem(422, 'passkey_refused', 'The passkey could not be added. Try again.');
    }
    const { credential, credentialBackedUp } = verified.registrationInfo;
    const [passkey] = await database.queryGlobal(
      `insert into auth.passkey (id, identity_id, credential_id, public_key, counter, transports, is_backed_up, name)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing returning ${columns}`,
      [
        newId(),
        identity.id,
        credential.id,
        Buffer.from(credential.publicKey),
        credential.counter,
        credential.transports ?? [],
        credentialBackedUp,
        given.name,
      ],
    );
    if (!passkey) throw new Problem(409, 'known_passkey', 'This passkey is already in use.');
    const recoveryCodes = await keepFactor(engine, services, request, identity);
    await auditIdentity(engine, request, identity.id, 'secondFactor.added', { method: 'passkey', name: given.name });
    return reply.code(201).send({ data: { ...passkey, recoveryCodes } });
  });

  app.patch('/passkeys/:id', { config: { permission: 'signedIn' } }, async (request) => {
    const given = readBody(z.strictObject({ name }), request.body);
    const { id } = await identityOf(engine, request);
    const [passkey] = await database.queryGlobal(
      `update auth.passkey set name = $3 where identity_id = $1 and id = $2 returning ${columns}`,
      [id, idOf(request), given.name],
    );
    if (!passkey) throw notFound('The passkey');
    await auditIdentity(engine, request, id, 'secondFactor.passkeyRenamed', given);
    return { data: passkey };
  });

  app.delete('/passkeys/:id', { config: { permission: 'signedIn' } }, async (request, reply) => {
    const { id } = await confirmedIdentityOf(engine, request);
    await refuseLastFactor(engine, request, id);
    const gone = await database.queryGlobal<{ name: string }>(
      'delete from auth.passkey where identity_id = $1 and id = $2 returning name',
      [id, idOf(request)],
    );
    if (gone.length === 0) throw notFound('The passkey');
    await dropFactor(engine, services, request, id);
    await auditIdentity(engine, request, id, 'secondFactor.removed', { method: 'passkey', name: gone[0]!.name });
    return reply.code(204).send();
  });
}
