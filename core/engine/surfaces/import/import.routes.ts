import type { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { newId } from '#core/kit/ids.ts';
import { badRequest, Problem } from '#core/kit/problem.ts';
import { appendAudit, recordAudit } from '../../audit/append-audit.ts';
import { auditOf } from '../../audit/audit-event.ts';
import type { Engine } from '../../engine.ts';
import { readBody } from '../../http/body.ts';
import { idOf, principalOf } from '../../http/request.ts';
import { openOperation } from '../../operations/operation-log.ts';
import type { Services } from '../../services.ts';
import { describeBriefly, describeImport, describeTargets } from './describe-import.ts';
import { writeFailedRows } from './failed-rows.ts';
import { ImportFiles } from './import-files.ts';
import { findImport, insertImport, listImports, saveDraft, setStatus } from './import-store.ts';
import { type Arrival, chooseObject, layOutAgain, notADraft, receiveImport } from './receive-import.ts';
import { removeOldFiles } from './remove-old-files.ts';
import { enqueueImport, resumeLeftImports } from './resume.ts';
import { makePlan } from './run/plan.ts';
import { previewImport } from './run/preview.ts';
import { changeSettings, importSettings } from './settings.ts';
import { delimiters } from './source/delimiter.ts';
import { encodings, readEncodingName } from './source/encoding.ts';
import { limits } from './source/limits.ts';
import type { LayoutWish } from './source/open-file.ts';

const textTypes = [
  'text/csv',
  'text/plain',
  'text/tab-separated-values',
  'application/csv',
  'application/octet-stream',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

const layout = z.strictObject({
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(delimiters).optional(),
  headerRow: z.number().int().min(1).max(1000).optional(),
  sheet: z.string().max(200).optional(),
});

const changes = z.strictObject({ source: layout.optional(), ...importSettings.partial().shape });

const delimiterNames: Record<string, string> = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };

function readDelimiter(given: string): string {
  const delimiter = delimiterNames[given] ?? given;
  if (!(delimiters as readonly string[]).includes(delimiter))
    throw badRequest('unknown_delimiter', 'The delimiter is comma, semicolon, tab or pipe.', 'delimiter');
  return delimiter;
}

/** What the query says of the file. */
function readArrival(request: FastifyRequest, content: Readable, fileName: string | undefined): Arrival {
  const query = request.query as Record<string, string | undefined>;
  const unknown = Object.keys(query).find(
    (key) => !['name', 'object', 'encoding', 'delimiter', 'headerRow', 'sheet'].includes(key),
  );
  if (unknown) throw badRequest('unknown_parameter', `There is no parameter "${unknown.slice(0, 60)}".`, unknown);
  const { name, object, encoding, delimiter, headerRow, sheet } = query;
  const row = headerRow === undefined ? undefined : Number(headerRow);
  if (row !== undefined && !(Number.isInteger(row) && row >= 1 && row <= 1000))
    throw badRequest('invalid_header_row', 'headerRow is the number of a row.', 'headerRow');
  const wish: LayoutWish = {
    ...(encoding !== undefined && { encoding: readEncodingName(encoding) }),
    ...(delimiter !== undefined && { delimiter: readDelimiter(delimiter) }),
    ...(row !== undefined && { headerRow: row }),
    ...(sheet !== undefined && { sheet }),
  };
  return { content, fileName: cleanName(name ?? fileName), wish, ...(object && { object }) };
}

function cleanName(name = ''): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 200);
  return clean || 'file.csv';
}

/** Bringing in files: sending one, deciding what it means, looking ahead, running, cancelling, undoing. */
export function addImportRoutes(app: FastifyInstance, engine: Engine, services: Services) {
  const files = new ImportFiles(services.dataDirectory);
  const config = { permission: 'signedIn' as const };
  const shown = async (request: FastifyRequest) => {
    const row = await findImport(engine.database, principalOf(request), idOf(request));
    return { data: describeImport(row) };
  };

  addUpload(app, engine, files);

  app.get('/imports', { config }, async (request) => ({
    data: (await listImports(engine.database, principalOf(request))).map(describeBriefly),
  }));

  app.get('/imports/:id', { config }, shown);

  app.get('/imports/targets/:object', { config }, async (request) => {
    const model = await engine.models.for(principalOf(request));
    return { data: describeTargets(model.object((request.params as { object: string }).object)) };
  });

  app.patch('/imports/:id', { config }, async (request) => {
    const principal = principalOf(request);
    const given = readBody(changes, request.body);
    let row = await findImport(engine.database, principal, idOf(request));
    if (row.status !== 'draft') throw notADraft();
    if (given.source) await layOutAgain(engine, files, principal, row, given.source as LayoutWish);
    const { source: _, ...sent } = request.body as Record<string, unknown>;
    if (given.object !== undefined && given.object !== row.settings.object && !('mapping' in sent))
      await chooseObject(engine, files, principal, row, given.object);
    row = await findImport(engine.database, principal, row.id);
    const settings = changeSettings(row.settings, sent);
    const headings = row.analysis.columns.map(({ name }, index) => ({ name, index }));
    makePlan(await engine.models.for(principal), principal, settings, headings, { isDraft: true });
    if (!(await saveDraft(engine.database, principal.workspaceId, { ...row, settings, object: settings.object })))
      throw notADraft();
    return shown(request);
  });

  app.post('/imports/:id/preview', { config: { ...config, cost: 5 } }, async (request) => {
    const principal = principalOf(request);
    const row = await findImport(engine.database, principal, idOf(request));
    const path = await files.readable(principal.workspaceId, row.id, row.format);
    return { data: await previewImport(engine, principal, row, path) };
  });

  app.post('/imports/:id/run', { config: { ...config, cost: 5 } }, async (request, reply) => {
    const principal = principalOf(request);
    const { workspaceId, userId } = principal;
    const row = await findImport(engine.database, principal, idOf(request));
    await files.readable(workspaceId, row.id, row.format);
    const headings = row.analysis.columns.map(({ name }, index) => ({ name, index }));
    makePlan(await engine.models.for(principal), principal, row.settings, headings);
    const operationId = row.operationId ?? newId();
    await engine.database.transact(workspaceId, async (transaction) => {
      const started = await transaction.query(
        `update data.import set status = 'queued', operation_id = $3, is_cancel_asked = false, problem = null, heartbeat_at = now(), finished_at = null
where workspace_id = $1 and id = $2 and status in ('draft', 'cancelled', 'failed') returning id`,
        [workspaceId, row.id, operationId],
      );
      if (started.length === 0)
        throw new Problem(409, 'already_started', `This import is ${row.status} and cannot be started again.`);
      if (!row.operationId)
        await openOperation(transaction, {
          id: operationId,
          kind: 'import',
          object: row.settings.object,
          actorId: userId,
          total: row.rowCount,
          summary: { importId: row.id, fileName: row.fileName },
        });
      const details = { import: row.id, fileName: row.fileName, object: row.settings.object, rows: row.rowCount };
      transaction.queue(appendAudit(auditOf(principal, 'import.started', { details })));
      transaction.queue({
        text: 'select data.enqueue($1, $2, $3)',
        values: ['import', JSON.stringify({ workspaceId, userId, importId: row.id }), `import:${row.id}`],
      });
    });
    return reply.code(202).send(await shown(request));
  });

  app.post('/imports/:id/cancel', { config }, async (request) => {
    const principal = principalOf(request);
    const row = await findImport(engine.database, principal, idOf(request));
    const isQueued = await setStatus(engine.database, principal.workspaceId, row.id, ['queued'], 'cancelled', {
      isFinished: true,
    });
    if (!isQueued) {
      const asked = await engine.database.query(
        principal.workspaceId,
        `update data.import set is_cancel_asked = true where workspace_id = $1 and id = $2 and status = 'running' returning id`,
        [principal.workspaceId, row.id],
      );
      if (asked.length === 0) throw new Problem(409, 'not_running', 'This import is not under way.');
    }
    return shown(request);
  });

  app.post('/imports/:id/undo', { config: { ...config, cost: 5 } }, async (request, reply) => {
    const principal = principalOf(request);
    const row = await findImport(engine.database, principal, idOf(request));
    const { workspaceId, userId } = principal;
    if (!(await setStatus(engine.database, workspaceId, row.id, ['done', 'cancelled', 'failed'], 'undoing')))
      throw new Problem(409, 'cannot_undo', `This import is ${row.status}; only one that has ended can be undone.`);
    const details = { import: row.id, fileName: row.fileName, object: row.object };
    await recordAudit(engine.database, auditOf(principal, 'import.undone', { details }));
    await enqueueImport(engine, 'undoImport', { workspaceId, userId: userId!, importId: row.id });
    return reply.code(202).send(await shown(request));
  });

  app.post('/imports/:id/again', { config: { ...config, cost: 5 } }, async (request, reply) => {
    const principal = principalOf(request);
    const given = readBody(z.strictObject({ object: z.string().max(60).optional() }), request.body);
    const row = await findImport(engine.database, principal, idOf(request));
    await files.readable(principal.workspaceId, row.id, row.format);
    const id = newId();
    await files.share(principal.workspaceId, row.id, id);
    await insertImport(engine.database, principal, { ...row, id });
    const copy = await findImport(engine.database, principal, id);
    if (given.object) await chooseObject(engine, files, principal, copy, given.object);
    return reply.code(201).send({ data: describeImport(await findImport(engine.database, principal, id)) });
  });

  app.get('/imports/:id/failed.csv', { config }, async (request, reply) => {
    const principal = principalOf(request);
    const row = await findImport(engine.database, principal, idOf(request));
    const path = await files.readable(principal.workspaceId, row.id, row.format);
    const name = encodeURIComponent(`${row.fileName.replace(/\.[^.]*$/, '')} - failed rows.csv`);
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      .send(writeFailedRows(engine, principal.workspaceId, row, path));
  });

  app.get('/imports/:id/failures', { config }, async (request) => {
    const principal = principalOf(request);
    const row = await findImport(engine.database, principal, idOf(request));
    const data = await engine.database.query(
      principal.workspaceId,
      'select row_number as "row", line, errors from read.import_failure where workspace_id = $1 and import_id = $2 order by row_number limit 100',
      [principal.workspaceId, row.id],
    );
    return { data };
  });

  const sweep = () => resumeLeftImports(engine, services.ownerConfig).catch(() => 0);
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onReady', async () => {
    void sweep();
    timer = setInterval(sweep, 20_000).unref();
  });
  app.addHook('onClose', async () => clearInterval(timer));
}

/** A file as a form or as the body itself. It is never held in memory. */
function addUpload(app: FastifyInstance, engine: Engine, files: ImportFiles) {
  void app.register(async (uploads) => {
    await uploads.register(multipart, {
      limits: { files: 1, fileSize: limits.fileBytes + 1, fields: 5, fieldSize: 10_000 },
      throwFileSizeLimit: false,
    });
    uploads.addContentTypeParser(textTypes, (_request, payload, done) => done(null, payload));
    const options = {
      config: { permission: 'signedIn' as const, cost: 20 },
      bodyLimit: limits.fileBytes + 1024 * 1024,
    };
    uploads.post('/imports', options, async (request, reply) => {
      const principal = principalOf(request);
      const announced = Number(request.headers['content-length'] ?? 0);
      if (announced > limits.fileBytes + 1024 * 1024)
        throw new Problem(413, 'file_too_large', 'Files may have at most 1 GB.');
      await removeOldFiles(engine, files, principal.workspaceId);
      const part = request.isMultipart() ? await request.file() : undefined;
      const content = part?.file ?? (request.body as Readable | undefined);
      if (!content || typeof content.pipe !== 'function')
        throw badRequest('no_file', 'Send one file, as multipart/form-data or as the body with its content type.');
      const row = await receiveImport(engine, files, principal, readArrival(request, content, part?.filename));
      return reply.code(201).send({ data: describeImport(row) });
    });
  });
}
