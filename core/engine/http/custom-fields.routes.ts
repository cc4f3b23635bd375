import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { fieldType } from '#core/fields/registry.ts';
import { newId } from '#core/kit/ids.ts';
import { notFound } from '#core/kit/problem.ts';
import type { Engine } from '../engine.ts';
import { customField } from '../model/custom.ts';
import { findCustomField } from '../model/custom-rows.ts';
import { describeField } from '../model/describe.ts';
import { checkNewField, chooseSlot, countFields } from '../model/new-field.ts';
import { refuseDuplicates } from '../model/unique-fields.ts';
import type { Services } from '../services.ts';
import { readBody } from './body.ts';
import { json, modelChanger, startIndexing, words } from './model-change.ts';
import { idOf, principalOf } from './request.ts';

/** Each is taken away by null. */
const marks = {
  required: z.boolean().nullish(),
  unique: z.boolean().nullish(),
  sensitive: z.boolean().nullish(),
  customerFacing: z.boolean().nullish(),
  personal: z.enum(['work', 'private']).nullish(),
  retentionMonths: z.number().int().min(1).max(1200).nullish(),
  purpose: words.nullish(),
  search: z.enum(['title', 'text']).nullish(),
  default: z.unknown().optional(),
};

const newField = z.strictObject({
  object: z.string(),
  key: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]{0,59}$/, 'starts with a small letter and has only letters and digits')
    .optional(),
  label: words,
  type: z.string(),
  help: words.nullish(),
  options: z.record(z.string(), z.unknown()).default({}),
  /** Sorts, filters at size: binds the field to an indexed slot. */
  indexed: z.boolean().default(false),
  ...marks,
});

const changedField = z.strictObject({
  label: words.optional(),
  help: words.nullish(),
  options: z.record(z.string(), z.unknown()).optional(),
  indexed: z.boolean().optional(),
  position: z.number().int().optional(),
  ...marks,
});

/** A company's own fields: rows, never DDL, known to every process within a second. */
export function addCustomFieldRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  const config = { permission: 'settings:customization' as const };

  const change = modelChanger(engine, services);

  app.get('/fields', { config: { permission: 'signedIn' } }, async (request) => {
    const model = await engine.models.of(principalOf(request).workspaceId);
    const { object } = request.query as { object?: string };
    const objects = object ? [model.object(object)] : [...model.objects.values()];
    return {
      data: objects.flatMap(({ name, fields }) =>
        [...fields.values()]
          .filter(({ isCustom }) => isCustom)
          .map((field) => ({ object: name, ...describeField(field) })),
      ),
    };
  });

  app.post('/fields', { config }, async (request, reply) => {
    const { workspaceId } = principalOf(request);
    const given = readBody(newField, request.body);
    const model = await engine.models.of(workspaceId);
    const checked = checkNewField(model, given);
    const id = newId();
    const needsSlot = given.indexed || given.unique === true;
    const row = await change(request, async (query) => {
      const slot = needsSlot
        ? await chooseSlot(engine.database, workspaceId, model.object(given.object), checked.type)
        : null;
      await query(
        workspaceId,
        `insert into data.custom_field (workspace_id, id, object, key, type, label, help, options, marks, slot, is_indexing, position)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
        [
          workspaceId,
          id,
          given.object,
          checked.key,
          given.type,
          JSON.stringify(given.label),
          given.help ? JSON.stringify(given.help) : null,
          JSON.stringify(checked.options),
          JSON.stringify(checked.marks),
          slot,
          slot !== null,
          countFields(model.object(given.object)),
        ],
      );
      if (slot) await startIndexing(engine, workspaceId, id);
      return findCustomField(engine.database, workspaceId, id);
    });
    return reply.code(201).send({ data: { object: row.object, ...describeField(customField(row)) } });
  });

  app.patch('/fields/:id', { config }, async (request) => {
    const { workspaceId } = principalOf(request);
    const id = idOf(request);
    const given = readBody(changedField, request.body);
    const before = await findCustomField(engine.database, workspaceId, id);
    const model = await engine.models.of(workspaceId);
    const { label, help, options, indexed, position, ...changedMarks } = given;
    const checked = checkNewField(
      model,
      {
        ...before,
        ...before.marks,
        label: label ?? before.label,
        options: options ?? before.options,
        ...changedMarks,
        indexed: false,
      },
      id,
    );
    const isUnique = checked.marks.unique === true;
    if (isUnique && !before.marks.unique) {
      const object = model.object(before.object);
      const field = object.fields.get(before.key) ?? customField(before);
      await refuseDuplicates(engine.database, { model, principal: principalOf(request) }, object, field);
    }
    const row = await change(request, async (query) => {
      // What is unique is looked up with every write: it keeps its slot, whatever is said of sorting.
      const wantsSlot = isUnique || (indexed ?? before.slot !== null);
      const slot = wantsSlot
        ? (before.slot ?? (await chooseSlot(engine.database, workspaceId, model.object(before.object), checked.type)))
        : null;
      const isNew = slot !== null && before.slot === null;
      await query(
        workspaceId,
        `update data.custom_field set label = $3, help = $4, options = $5, marks = $6, slot = $7, is_indexing = case when $8 then true when $7::text is null then false else is_indexing end, position = coalesce($9, position)
         where workspace_id = $1 and id = $2 returning id`,
        [
          workspaceId,
          id,
          JSON.stringify(label ?? before.label),
          json((help === undefined ? before.help : help) ?? undefined),
          JSON.stringify(checked.options),
          JSON.stringify(checked.marks),
          slot,
          isNew,
          position ?? null,
        ],
      );
      if (isNew) await startIndexing(engine, workspaceId, id);
      return findCustomField(engine.database, workspaceId, id);
    });
    return { data: { object: row.object, ...describeField(customField(row)) } };
  });

  app.delete('/fields/:id', { config }, async (request, reply) => {
    const id = idOf(request);
    await change(request, async (query, workspaceId) => {
      const rows = await query(
        workspaceId,
        'update data.custom_field set deleted_at = now(), slot = null, is_indexing = false where workspace_id = $1 and id = $2 and deleted_at is null returning id',
        [workspaceId, id],
      );
      if (rows.length === 0) throw notFound('The field');
    });
    return reply.code(204).send();
  });

  app.post('/fields/:id/restoration', { config }, async (request) => {
    const id = idOf(request);
    return change(request, async (query, workspaceId) => {
      await query(
        workspaceId,
        'update data.custom_field set deleted_at = null where workspace_id = $1 and id = $2 returning id',
        [workspaceId, id],
      );
      let row = await findCustomField(engine.database, workspaceId, id);
      if (row.marks.unique && !row.slot) {
        const object = (await engine.models.of(workspaceId)).object(row.object);
        const slot = await chooseSlot(engine.database, workspaceId, object, fieldType(row.type));
        await query(
          workspaceId,
          'update data.custom_field set slot = $3, is_indexing = true where workspace_id = $1 and id = $2 returning id',
          [workspaceId, id, slot],
        );
        await startIndexing(engine, workspaceId, id);
        row = await findCustomField(engine.database, workspaceId, id);
      }
      return { data: { object: row.object, ...describeField(customField(row)) } };
    });
  });
}
