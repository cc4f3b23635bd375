import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Sharing, type SharingSettings, sharingBases } from '#core/engine/access/sharing.ts';
import { recordAudit } from '#core/engine/audit/append-audit.ts';
import { auditOf } from '#core/engine/audit/audit-event.ts';
import type { Engine } from '#core/engine/engine.ts';
import { readBody } from '#core/engine/http/body.ts';
import { principalOf } from '#core/engine/http/request.ts';
import { type Model, type ObjectModel, relationName } from '#core/engine/model/model.ts';
import type { Services } from '#core/engine/services.ts';
import { badRequest } from '#core/kit/problem.ts';
import { previewSharing } from './preview-sharing.ts';

const body = z.record(
  z.string().max(60),
  z.strictObject({
    base: z.enum(sharingBases),
    follows: z.array(z.string().max(60)).max(5).default([]),
  }),
);

/** Objects whose records are shared at all: not what everybody keeps for themselves, nor what settings are made of. */
export function isShared({ definition }: ObjectModel): boolean {
  return !definition.isSetup && !definition.visibility;
}

/** Relations that can open a record to whoever sees what it points to. */
export function relationsOf(object: ObjectModel): string[] {
  return [...object.fields.values()]
    .filter(({ isSystem, type, options: { to } }) => !isSystem && !type.rows && to !== undefined && to !== 'user')
    .filter(({ options: { to } }) => to !== 'team')
    .map(relationName);
}

/** Throws 400 that names an object or a relation that is not there. */
function checkSharing(model: Model, given: SharingSettings): void {
  for (const [name, { follows }] of Object.entries(given)) {
    const object = model.objects.get(name);
    if (!object || !isShared(object)) throw badRequest('unknown_object', `"${name}" has no default sharing.`, name);
    const unknown = follows.find((relation) => !relationsOf(object).includes(relation));
    if (unknown) throw badRequest('unknown_field', `${name} has no relation "${unknown}".`, `${name}.follows`);
  }
}

/** The default sharing of every object. */
export default function addSharingRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  app.get('/sharing', { config: { permission: 'settings:sharing' } }, async (request) => {
    const principal = principalOf(request);
    const model = await engine.models.of(principal.workspaceId);
    const data = [...model.objects.values()].filter(isShared).map((object) => ({
      object: object.name,
      ...principal.profile.sharingOf(object.name),
      relations: relationsOf(object),
    }));
    return { data };
  });

  app.patch('/sharing', { config: { permission: 'settings:sharing' } }, async (request) => {
    const principal = principalOf(request);
    const { workspaceId } = principal;
    const given = readBody(body, request.body) as Record<string, Sharing>;
    checkSharing(await engine.models.of(workspaceId), given);
    await engine.database.queryGlobal(
      `update data.workspace set settings = jsonb_set(settings, '{sharing}', coalesce(settings->'sharing', '{}') || $2::jsonb) where id = $1`,
      [workspaceId, JSON.stringify(given)],
    );
    await recordAudit(engine.database, auditOf(principal, 'sharing.changed', { details: { sharing: given } }));
    await services.announce({ kind: 'people', workspaceId });
    return { data: given };
  });

  app.post('/sharing/preview', { config: { permission: 'settings:sharing', cost: 50 } }, async (request) => {
    const { workspaceId } = principalOf(request);
    const { sharing } = readBody(z.strictObject({ sharing: body }), request.body) as { sharing: SharingSettings };
    checkSharing(await engine.models.of(workspaceId), sharing);
    return previewSharing(engine, workspaceId, sharing);
  });
}
