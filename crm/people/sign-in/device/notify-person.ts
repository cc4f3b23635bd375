import type { FastifyRequest } from 'fastify';
import type { Engine } from '#core/engine/engine.ts';
import type { Services } from '#core/engine/services.ts';
import { plainAddress } from './network.ts';
import { type NoticeKind, writeNotice } from './notices.ts';
import { deviceOf } from './user-agent.ts';

/** The language that the person uses, in the first workspace of theirs. */
async function localeOf(engine: Engine, identityId: string): Promise<'en' | 'fr'> {
  const [member] = await engine.database.queryGlobal<{ workspaceId: number; userId: string }>(
    'select workspace_id as "workspaceId", user_id as "userId" from auth.membership where identity_id = $1 order by workspace_id limit 1',
    [identityId],
  );
  return (member && (await engine.loadPrincipal(member.workspaceId, member.userId))?.locale) ?? 'en';
}

/** Tells the person by mail, in their language. Not awaited by who asks: a mail server that is slow delays nobody. */
export function notifyPerson(
  engine: Engine,
  services: Services,
  request: FastifyRequest,
  identityId: string,
  kind: NoticeKind,
): void {
  const send = async () => {
    const [identity] = await engine.database.queryGlobal<{ email: string }>(
      'select email from auth.identity where id = $1',
      [identityId],
    );
    if (!identity) return;
    const { name } = deviceOf(request.headers['user-agent'] ?? null);
    const details = { device: name, address: plainAddress(request.ip), url: services.publicUrl() };
    await services.sendMail({
      to: identity.email,
      ...writeNotice(kind, await localeOf(engine, identityId), details),
    });
  };
  send().catch((error) => request.log.error({ err: error }, 'notice not sent'));
}
