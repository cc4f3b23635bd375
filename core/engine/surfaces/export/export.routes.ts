import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { badRequest } from '#core/kit/problem.ts';
import { assertMay } from '../../access/access.ts';
import type { Engine } from '../../engine.ts';
import { readFilter, readNames } from '../../http/list-request.ts';
import { objectOf, scopeOf } from '../../http/request.ts';
import { type ObjectModel, relationName } from '../../model/model.ts';
import { compileList } from '../../query/list.ts';
import { type ColumnTarget, targetsOf } from '../columns.ts';
import { csvLine, guardCell } from '../csv-text.ts';
import { cellOf, readDocuments } from './export-rows.ts';

const formats = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' };

/** Columns of an export: the fields asked for, or all that an import could read back. Throws a 400 naming an unknown one. */
function chooseColumns(object: ObjectModel, fields: string[] | undefined): ColumnTarget[] {
  const all = [...targetsOf(object).values()].filter(({ kind }) => kind !== 'part');
  if (!fields) return all;
  return ['id', ...fields.filter((key) => key !== 'id')].map((key) => {
    const field = object.fields.get(key);
    if (!field) throw badRequest('unknown_field', `${object.definition.label.en} has no field "${key}".`, 'fields');
    return all.find(({ path }) => path === key) ?? { path: key, kind: 'value', field, label: field.label };
  });
}

/** Everything that a list finds as a file, streamed at any size, with the asker's permissions. */
export function addExportRoutes(app: FastifyInstance, engine: Engine) {
  app.get('/:objects/export', { config: { permission: 'signedIn', cost: 20 } }, async (request, reply) => {
    const scope = await scopeOf(engine, request);
    const object = objectOf(scope, request);
    assertMay(scope.principal, object, 'export');
    const given = request.query as Record<string, string | undefined>;
    const unknown = Object.keys(given).find(
      (key) => !['format', 'filter', 'q', 'sort', 'fields', 'trash'].includes(key),
    );
    if (unknown) throw badRequest('unknown_parameter', `There is no parameter "${unknown.slice(0, 60)}".`, unknown);
    const format = (given.format ?? 'csv') as keyof typeof formats;
    if (!Object.hasOwn(formats, format)) throw badRequest('unknown_format', 'format is csv or jsonl.', 'format');
    const columns = chooseColumns(object, given.fields === undefined ? undefined : readNames(given.fields, 'fields'));
    const asked = {
      ...(given.filter && { filter: readFilter(given.filter) }),
      ...(given.q && { q: given.q }),
      ...(given.sort && { sort: given.sort }),
      ...(given.trash === 'true' && { isInTrash: true }),
      fields: columns.map(({ field }) => field.key),
      expand: columns
        .filter(({ kind }) => kind === 'record' || kind === 'records')
        .map(({ field }) => relationName(field)),
    };
    // What is wrong with the question is said before the file begins.
    compileList(object, { ...asked, limit: 1 }, scope);
    const { locale } = scope.principal;
    const lines = async function* () {
      // Spreadsheets take UTF-8 for what it is only with a byte order mark.
      if (format === 'csv') yield `\uFEFF${csvLine(columns.map(({ label }) => label[locale]))}`;
      for await (const document of readDocuments(engine, scope, object, asked))
        yield format === 'csv'
          ? csvLine(columns.map((column) => guardCell(cellOf(column, object, document))))
          : `${JSON.stringify(document)}\n`;
    };
    const day = new Date(scope.principal.now).toISOString().slice(0, 10);
    return reply
      .header('content-type', formats[format])
      .header('content-disposition', `attachment; filename="${object.plural}-${day}.${format}"`)
      .send(Readable.from(lines()));
  });
}
