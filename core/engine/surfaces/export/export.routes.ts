import { PassThrough } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Statement } from '#core/database/flight.ts';
import { badRequest, Problem } from '#core/kit/problem.ts';
import { assertMay } from '../../access/access.ts';
import { recordAudit } from '../../audit/append-audit.ts';
import { recordLater } from '../../audit/audit-buffer.ts';
import { auditOf } from '../../audit/audit-event.ts';
import type { Engine } from '../../engine.ts';
import { type AskedList, readListRequest } from '../../http/list-request.ts';
import { objectOf, scopeOf } from '../../http/request.ts';
import type { ObjectModel } from '../../model/model.ts';
import { chooseFields } from '../../query/document.ts';
import type { Scope } from '../../query/row.ts';
import { exportColumns } from './export-columns.ts';
import { compileExport, type ExportRequest, readAll } from './read-all.ts';
import { waitForDrain } from './wait-for-drain.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

export type WriteText = (text: string) => Promise<void>;

const formats = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  jsonl: { type: 'application/jsonl; charset=utf-8', ending: 'jsonl' },
};

type Format = keyof typeof formats;

/** Each holds a connection for as long as it is read: the others are for everybody else. */
const mostAtOnce = 6;

const delimiterNames: Record<string, string> = { comma: ',', semicolon: ';', tab: '\t' };

interface Asked {
  format: Format;
  delimiter: string;
  hasMark: boolean;
  list: AskedList;
}

/** Throws a 400 that names what is unknown or malformed. */
function readAsked(query: Record<string, unknown>): Asked {
  const { format = 'csv', delimiter = 'comma', bom = 'true', ...rest } = query;
  if (typeof format !== 'string' || !Object.hasOwn(formats, format))
    throw badRequest('unknown_format', `format is ${Object.keys(formats).join(', ')}.`, 'format');
  if (typeof delimiter !== 'string' || !Object.hasOwn(delimiterNames, delimiter))
    throw badRequest('unknown_delimiter', 'delimiter is comma, semicolon or tab.', 'delimiter');
  if (bom !== 'true' && bom !== 'false') throw badRequest('invalid_bom', 'bom is true or false.', 'bom');
  for (const key of ['limit', 'cursor', 'count', 'expand'])
    if (key in rest) throw badRequest('unknown_parameter', `An export has no "${key}": it is always whole.`, key);
  return {
    format: format as Format,
    delimiter: delimiterNames[delimiter]!,
    hasMark: bom === 'true',
    list: readListRequest(rest),
  };
}

/** All records of a list as a file, of any size: read by a cursor, written as they come. */
export function addExportRoutes(app: FastifyInstance, engine: Engine) {
  let underWay = 0;
  app.get('/:objects/export', { config: { permission: 'signedIn', cost: 20 } }, async (request, reply) => {
    const scope = await scopeOf(engine, request);
    const object = objectOf(scope, request);
    const { principal } = scope;
    assertMay(principal, object, 'read');
    assertMay(principal, object, 'export');
    const asked = readAsked(request.query as Record<string, unknown>);
    const columns = asked.format === 'jsonl' ? undefined : exportColumns(object, principal, asked.list.fields);
    // Compiled here: what is unknown has to be a 400 before the first byte is sent.
    const cursor = compileExport(object, { ...asked.list, ...wantedOf(object, asked, columns) }, scope);
    if (underWay >= mostAtOnce)
      throw new Problem(503, 'too_many_exports', 'Too many exports are under way. Try again in a minute.');
    underWay += 1;
    const taken = describeExport(object, asked);
    try {
      // Before the first byte: nothing leaves without a trace, whatever becomes of this process.
      await recordAudit(engine.database, auditOf(principal, 'export.started', { details: taken }));
    } catch (error) {
      underWay -= 1;
      throw error;
    }
    const rows = { count: 0 };
    const out = new PassThrough({ highWaterMark: 256 * 1024 });
    const { type, ending } = formats[asked.format];
    const day = new Date(principal.now).toISOString().slice(0, 10);
    reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename="${object.plural}-${day}.${ending}"`);
    void writeAll(engine, scope, object, asked, cursor, columns, out, rows)
      .finally(() => (underWay -= 1))
      .then(
        () => {
          recordLater(engine.database, auditOf(principal, 'export.ended', { details: { ...taken, rows: rows.count } }));
          out.end();
        },
        (error: Error) => {
          const details = { ...taken, rows: rows.count, isCutShort: true };
          recordLater(engine.database, auditOf(principal, 'export.ended', { details }));
          if (!out.destroyed) request.log.error({ err: error }, 'export failed');
          // Cut short rather than ended: a file that is not whole must not look as if it were.
          out.destroy(error);
        },
      );
    return reply.send(out);
  });
}

/** What is taken away, for the audit trail. */
function describeExport(object: ObjectModel, { format, list }: Asked): Record<string, unknown> {
  const { filter, q, sort, fields, isInTrash } = list;
  return { object: object.name, format, filter, q, sort, fields, isInTrash };
}

function wantedOf(
  object: ObjectModel,
  { list }: Asked,
  columns: ReturnType<typeof exportColumns> | undefined,
): Pick<ExportRequest, 'fields' | 'expand'> {
  if (!columns)
    return list.fields
      ? { fields: chooseFields(object, { fields: list.fields, isSingle: true }).map(({ key }) => key) }
      : {};
  const expand = [...new Set(columns.flatMap(({ expand: one }) => one ?? []))];
  return { fields: [...new Set(columns.map(({ field }) => field))], expand };
}

async function* countRows(batches: AsyncIterable<string[]>, rows: { count: number }): AsyncGenerator<string[]> {
  for await (const batch of batches) {
    rows.count += batch.length;
    yield batch;
  }
}

/** One snapshot for the whole; whoever reads slowly slows it down, whoever leaves ends it. */
async function writeAll(
  engine: Engine,
  scope: Scope,
  object: ObjectModel,
  { format, delimiter, hasMark }: Asked,
  cursor: Statement,
  columns: ReturnType<typeof exportColumns> | undefined,
  out: PassThrough,
  rows: { count: number },
): Promise<void> {
  const gone = new AbortController();
  out.once('close', () => gone.abort());
  const write: WriteText = async (text) => {
    gone.signal.throwIfAborted();
    if (!out.write(text)) await waitForDrain(out, gone.signal);
  };
  await engine.database.transact(scope.principal.workspaceId, async (transaction) => {
    transaction.takeTime();
    const batches = countRows(readAll(transaction, cursor), rows);
    if (!columns)
      for await (const documents of batches) await write(documents.map((document) => `${document}\n`).join(''));
    else if (format === 'csv') await writeCsv(batches, columns, { delimiter, hasMark }, write);
    else
      await writeXlsx(
        batches,
        columns,
        { name: object.definition.pluralLabel[scope.principal.locale], timeZone: scope.principal.timeZone },
        out,
        gone.signal,
      );
  });
}
