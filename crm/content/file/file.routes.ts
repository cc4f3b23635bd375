import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { fileTypeFromFile } from 'file-type';
import { assertMay } from '#core/engine/access/access.ts';
import type { Engine } from '#core/engine/engine.ts';
import { FileStore } from '#core/engine/files.ts';
import { readRecord } from '#core/engine/http/read.routes.ts';
import { idOf, scopeOf, sendJson } from '#core/engine/http/request.ts';
import { Operation } from '#core/engine/operations/operation.ts';
import type { Services } from '#core/engine/services.ts';
import { badRequest } from '#core/kit/problem.ts';

const mostBytes = 100 * 1024 * 1024;

/** A name without paths and characters that file systems or headers trip over. */
export function cleanFileName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const cleaned = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .replace(/^\.+/, '')
    .trim()
    .slice(-180);
  return cleaned || 'file';
}

/** What the content is, by looking at it; text and unknown kinds are never served as what a browser would run. */
async function sniffType(path: string): Promise<string> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  return found?.mime ?? 'application/octet-stream';
}

/** What an import wrote there is not taken for true: it would be a header of ours. */
function servedType(type: string | null): string {
  const isPlain = type !== null && /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/i.test(type) && !/html|xml|script/i.test(type);
  return isPlain ? type : 'application/octet-stream';
}

export default async function addFileRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  const store = new FileStore(services.dataDirectory);

  await app.register(async (uploads) => {
    await uploads.register(multipart, {
      // One byte more: at the limit itself the upload would end there, and pass for whole.
      limits: { files: 1, fileSize: mostBytes + 1, fields: 5, fieldSize: 10_000 },
    });
    uploads.post('/files', { config: { permission: 'signedIn', cost: 5 } }, async (request, reply) => {
      const scope = await scopeOf(engine, request);
      const { principal, model } = scope;
      assertMay(principal, model.object('file'), 'create');
      const part = await request.file().catch(() => undefined);
      if (!part) throw badRequest('no_file', 'Send one file as multipart/form-data.');
      const { hash, size } = await store.keep(principal.workspaceId, part.file, mostBytes);
      const contentType = await sniffType(store.path(principal.workspaceId, hash));
      const regarding = readRegarding(part.fields.regarding);
      const id = await engine.database.transact(principal.workspaceId, async (transaction) => {
        const operation = new Operation(engine, model, principal, transaction);
        const values = { name: cleanFileName(part.filename), ...(regarding && { regarding }) };
        const written = await operation.createRecord(
          'file',
          { ...values, hash, size, contentType },
          { isTrusted: true },
        );
        return written.id;
      });
      const { document, etag } = await readRecord(engine, scope, model.object('file'), id);
      reply.header('etag', etag);
      return sendJson(reply, `{"data":${document}}`, 201);
    });
  });

  app.get('/files/:id/content', { config: { permission: 'signedIn' } }, async (request, reply) => {
    const scope = await scopeOf(engine, request);
    const { document } = await readRecord(engine, scope, scope.model.object('file'), idOf(request));
    const file = JSON.parse(document) as { name: string; hash: string | null; contentType: string | null };
    const { stream, size } = await store.open(scope.principal.workspaceId, file.hash);
    return reply
      .header('content-type', servedType(file.contentType))
      .header('content-length', size)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('content-security-policy', "sandbox; default-src 'none'")
      .send(stream);
  });
}

function readRegarding(field: unknown): { object: string; id: string } | undefined {
  const value = (field as { value?: unknown } | undefined)?.value;
  if (typeof value !== 'string' || value === '') return undefined;
  try {
    return JSON.parse(value) as { object: string; id: string };
  } catch {
    throw badRequest('invalid_regarding', 'regarding is {"object": …, "id": …} as JSON.', 'regarding');
  }
}
