import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { newId } from '#core/kit/ids.ts';
import { badRequest, notFound, Problem } from '#core/kit/problem.ts';
import type { Engine } from '../engine.ts';
import { daysKept, findCustomObject, listDeletedObjects, refuseKeptName } from '../model/custom-rows.ts';
import { describeLoss } from '../model/object-loss.ts';
import type { Services } from '../services.ts';
import { readBody } from './body.ts';
import { json, modelChanger, startIndexing, words } from './model-change.ts';
import { idOf, principalOf } from './request.ts';

const newObject = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/, 'starts with a small letter and has only letters and digits'),
  plural: z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/, 'starts with a small letter and has only letters and digits'),
  label: words,
  pluralLabel: words,
  description: words.optional(),
  icon: z.string().max(60).optional(),
  color: z.string().max(30).optional(),
});

const reservedPlurals = new Set(
  'health audit setup session sessions metadata openapi fields objects events search operations imports exports reports workspace notifications invitations passwordResets apiKeys import export settings calendar'.split(
    ' ',
  ),
);

/** A company's own objects: rows, never DDL, known to every process within a second. */
export function addCustomObjectRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  const config = { permission: 'settings:customization' as const };
  const change = modelChanger(engine, services);

  app.get('/objects', { config: { permission: 'signedIn' } }, async (request) => {
    const model = await engine.models.of(principalOf(request).workspaceId);
    return {
      data: [...model.objects.values()].map(({ id, name, plural, isCustom, definition }) => ({
        id: id ?? null,
        name,
        plural,
        isCustom,
        label: definition.label,
        pluralLabel: definition.pluralLabel,
        description: definition.description ?? null,
      })),
    };
  });

  app.post('/objects', { config }, async (request, reply) => {
    const { workspaceId } = principalOf(request);
    const given = readBody(newObject, request.body);
    const model = await engine.models.of(workspaceId);
    if (model.objects.has(given.name))
      throw new Problem(409, 'not_unique', `There is already an object "${given.name}".`, {
        errors: [{ path: 'name', code: 'not_unique', message: 'is already used' }],
      });
    if (model.byPlural(given.plural) || reservedPlurals.has(given.plural) || given.plural === given.name)
      throw new Problem(409, 'not_unique', `"${given.plural}" cannot be the plural of an object.`, {
        errors: [{ path: 'plural', code: 'not_unique', message: 'is already used' }],
      });
    if ([...model.objects.values()].filter(({ isCustom }) => isCustom).length >= 200)
      throw badRequest('too_many_objects', 'A workspace has at most 200 objects of its own.');
    await refuseKeptName(engine.database, workspaceId, given);
    const id = newId();
    const row = await change(request, async (query) => {
      await query(
        workspaceId,
        `insert into data.custom_object (workspace_id, id, name, plural, label, plural_label, description, icon, color) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
        [
          workspaceId,
          id,
          given.name,
          given.plural,
          JSON.stringify(given.label),
          JSON.stringify(given.pluralLabel),
          given.description ? JSON.stringify(given.description) : null,
          given.icon ?? null,
          given.color ?? null,
        ],
      );
      return findCustomObject(engine.database, workspaceId, id);
    });
    return reply.code(201).send({ data: row });
  });

  app.patch('/objects/:id', { config }, async (request) => {
    const id = idOf(request);
    const given = readBody(newObject.omit({ name: true, plural: true }).partial(), request.body);
    return change(request, async (query, workspaceId) => {
      await findCustomObject(engine.database, workspaceId, id);
      await query(
        workspaceId,
        `update data.custom_object set label = coalesce($3, label), plural_label = coalesce($4, plural_label), description = coalesce($5, description), icon = coalesce($6, icon), color = coalesce($7, color)
         where workspace_id = $1 and id = $2 returning id`,
        [
          workspaceId,
          id,
          json(given.label),
          json(given.pluralLabel),
          json(given.description),
          given.icon ?? null,
          given.color ?? null,
        ],
      );
      return { data: await findCustomObject(engine.database, workspaceId, id) };
    });
  });

  /** What would disappear with the object; for whoever is asked whether they mean it. */
  app.get('/objects/:id/loss', { config }, async (request) => {
    const principal = principalOf(request);
    const row = await findCustomObject(engine.database, principal.workspaceId, idOf(request));
    const model = await engine.models.of(principal.workspaceId);
    return { data: await describeLoss(engine.database, { model, principal }, model.object(row.name)) };
  });

  app.delete('/objects/:id', { config }, async (request, reply) => {
    const id = idOf(request);
    await change(request, async (query, workspaceId) => {
      const rows = await query(
        workspaceId,
        'update data.custom_object set deleted_at = now() where workspace_id = $1 and id = $2 and deleted_at is null returning id',
        [workspaceId, id],
      );
      if (rows.length === 0) throw notFound('The object');
    });
    return reply.code(204).send();
  });

  app.get('/deleted-objects', { config }, async (request) => {
    return { data: await listDeletedObjects(engine.database, principalOf(request).workspaceId) };
  });

  app.post('/objects/:id/restoration', { config }, async (request) => {
    const id = idOf(request);
    return change(request, async (query, workspaceId) => {
      const [kept] = await query<{ age: number | null; name: string }>(
        workspaceId,
        'select name, extract(epoch from now() - deleted_at)::float as age from read.custom_object where workspace_id = $1 and id = $2',
        [workspaceId, id],
      );
      if (!kept) throw notFound('The object');
      if (kept.age !== null && kept.age > daysKept * 86_400)
        throw new Problem(409, 'too_old', `An object can be brought back for ${daysKept} days.`);
      await query(
        workspaceId,
        'update data.custom_object set deleted_at = null where workspace_id = $1 and id = $2 returning id',
        [workspaceId, id],
      );
      // Slots that were being filled when the object went.
      const waiting = await query<{ id: string }>(
        workspaceId,
        'select id from read.custom_field where workspace_id = $1 and object = $2 and is_indexing and deleted_at is null',
        [workspaceId, kept.name],
      );
      for (const field of waiting) await startIndexing(engine, workspaceId, field.id);
      return { data: await findCustomObject(engine.database, workspaceId, id) };
    });
  });
}
