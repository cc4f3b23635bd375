import { bind } from '#core/kit/sql.ts';
import type { Engine } from '../engine.ts';
import type { ObjectModel } from '../model/model.ts';
import { compileList } from '../query/list.ts';
import type { Scope } from '../query/row.ts';
import { exportColumns } from './export/export-columns.ts';
import { choicesOf } from './import/matching/choices.ts';

/** Subtitles by record for objects whose subtitle is a record or a choice: words of the person's own language. */
export async function readSubtitles(
  engine: Engine,
  scope: Scope,
  object: ObjectModel,
  ids: string[],
): Promise<Map<string, string>> {
  const column = subtitleColumn(object, scope);
  if (!column) return new Map();
  const { text, values } = compileList(
    object,
    {
      filter: { field: 'id', op: 'in', value: ids },
      limit: ids.length,
      fields: ['id', column.field],
      ...(column.expand ? { expand: [column.expand] } : {}),
    },
    scope,
  );
  const rows = await engine.database.read(scope.principal.workspaceId, { text, values: bind(values, scope.principal) });
  const documents = JSON.parse(`[${rows[0]?.[0] ?? ''}]`) as ({ id: string } & Record<string, unknown>)[];
  return new Map(documents.map((document) => [document.id, column.read(document)]));
}

/** None when what is searched holds the subtitle as it is shown. */
function subtitleColumn(object: ObjectModel, scope: Scope) {
  const key = object.definition.subtitleField;
  const field = key === undefined ? undefined : object.fields.get(key);
  if (!field || (field.options.to === undefined && !choicesOf(field))) return undefined;
  return exportColumns(object, scope.principal, [field.key]).find((column) => column.field === field.key);
}
