import { bind } from '#core/kit/sql.ts';
import type { Engine } from '../../engine.ts';
import type { ObjectModel } from '../../model/model.ts';
import { relationName } from '../../model/model.ts';
import type { Document } from '../../operations/rules.ts';
import { compileList, type ListRequest, writeCursor } from '../../query/list.ts';
import type { Scope } from '../../query/row.ts';
import type { ColumnTarget } from '../columns.ts';

const pageSize = 500;

/** Every record that the list finds, page by page; memory does not grow with their number. */
export async function* readDocuments(
  engine: Engine,
  scope: Scope,
  object: ObjectModel,
  request: Omit<ListRequest, 'limit' | 'cursor'>,
): AsyncGenerator<Document> {
  let cursor: string | undefined;
  do {
    const compiled = compileList(object, { ...request, limit: pageSize, ...(cursor && { cursor }) }, scope);
    const { text, values } = compiled;
    const [row] = await engine.database.read(scope.principal.workspaceId, {
      text,
      values: bind(values, scope.principal),
    });
    const [documents, found, after] = row as [string | null, string, string | null];
    yield* JSON.parse(`[${documents ?? ''}]`) as Document[];
    cursor = Number(found) > pageSize ? writeCursor(compiled.signature, after!) : undefined;
  } while (cursor);
}

/** Key under which the list expands a column that leads to other records. */
export function expansionOf(target: ColumnTarget, object: ObjectModel): string {
  const relation = relationName(target.field);
  return object.fields.has(relation) ? `${relation}Expanded` : relation;
}

/** The cell of a column: readable, and read back by the import as what it was. */
export function cellOf(target: ColumnTarget, object: ObjectModel, document: Document): string {
  const value = document[target.field.key];
  if (value === null || value === undefined) return '';
  if (target.kind === 'record' || target.kind === 'records') {
    const expanded = document[expansionOf(target, object)] as { title: string } | { title: string }[] | null;
    return [expanded ?? []]
      .flat()
      .map(({ title }) => title)
      .join('; ');
  }
  return target.field.type.toText(value, target.field);
}
