import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Database } from '#core/database/database.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { type AuditKind, auditOf } from '../audit/audit-event.ts';
import type { Engine } from '../engine.ts';
import type { Services } from '../services.ts';
import { principalOf } from './request.ts';

/** Words that people read: in both languages, or the same in each. */
export const words = z.union([
  z.strictObject({ en: z.string().trim().min(1).max(120), fr: z.string().trim().min(1).max(120) }),
  z
    .string()
    .trim()
    .min(1)
    .max(120)
    .transform((label) => ({ en: label, fr: label })),
]);

/** A parameter of type jsonb; null for what is not there. */
export function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function settingsKind({ method, url }: FastifyRequest): AuditKind {
  if (url.includes('/restoration')) return 'settings.restored';
  return (
    ({ POST: 'settings.created', DELETE: 'settings.deleted' } as const)[method as 'POST' | 'DELETE'] ??
    'settings.changed'
  );
}

/** `{what: 'fields', id, given}`: the part of the settings, which of them, and what was said of it. */
function describeSettings({ url, params, body }: FastifyRequest): Record<string, unknown> {
  const [what] = url.replace('/api/v1/', '').split(/[/?]/);
  return { what, ...(params as object), ...(body ? { given: body } : {}) };
}

/** Gives what runs a change of a company's own fields and objects, raises the model's version and tells every process. */
export function modelChanger(engine: Engine, services: Services) {
  return async <Result>(
    request: FastifyRequest,
    act: (query: Database['query'], workspaceId: number) => Promise<Result>,
  ): Promise<Result> => {
    const principal = principalOf(request);
    const { workspaceId } = principal;
    const result = await act(engine.database.query.bind(engine.database), workspaceId);
    await engine.database.transact(workspaceId, async (transaction) => {
      await transaction.run(
        { text: 'update data.workspace set model_version = model_version + 1 where id = $1', values: [workspaceId] },
        appendAudit(auditOf(principal, settingsKind(request), { details: describeSettings(request) })),
      );
    });
    await services.announce({ kind: 'model', workspaceId });
    return result;
  };
}

/** Fills the field's slot in the background; reads use it from then on. */
export function startIndexing(engine: Engine, workspaceId: number, fieldId: string) {
  return engine.database.query(workspaceId, 'select data.enqueue($1, $2, $3)', [
    'fillSlot',
    JSON.stringify({ workspaceId, fieldId }),
    `fillSlot:${fieldId}`,
  ]);
}
