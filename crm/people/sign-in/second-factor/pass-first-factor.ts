import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Engine } from '#core/engine/engine.ts';
import type { Services } from '#core/engine/services.ts';
import { type Member, startSession } from '../../session/start-session.ts';
import { beginCeremony } from '../ceremony/ceremony.ts';
import { pendingCookie, pendingOptions, setCookie } from '../ceremony/cookies.ts';
import { refusePasswordWhereSsoIsTheOnlyWay } from '../single-sign-on/only-way.ts';
import { countFactors, methodsOf, type SecondFactor } from './factors.ts';

export type FirstFactorAnswer = { ok: true } | { ok: false; needs: 'secondFactor'; methods: SecondFactor[] };

/** The password was right: a session, or the question for the second factor where the person has one. */
export async function passFirstFactor(
  engine: Engine,
  services: Services,
  reply: FastifyReply,
  request: FastifyRequest,
  member: Member,
): Promise<FirstFactorAnswer> {
  await refusePasswordWhereSsoIsTheOnlyWay(engine, request, member);
  const methods = methodsOf(await countFactors(engine.database, member.identityId));
  if (methods.length === 0) {
    await startSession(engine, services, request, reply, member);
    return { ok: true };
  }
  const token = await beginCeremony(engine.database, 'secondFactor', member);
  setCookie(reply, services, pendingCookie, token, pendingOptions);
  return { ok: false, needs: 'secondFactor', methods };
}
