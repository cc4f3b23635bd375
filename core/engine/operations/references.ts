import type { Transaction } from '#core/database/database.ts';
import type { Field } from '#core/fields/field.ts';
import { type FieldError, invalid } from '#core/kit/problem.ts';
import { quoteName } from '#core/kit/sql.ts';
import type { Model, ObjectModel } from '../model/model.ts';
import type { Document } from './rules.ts';
import { linksOf } from './store-links.ts';

/** Where a value points to. */
export interface Pointer {
  path: string;
  object: string;
  id: string;
}

/** What the changed fields newly point to: references, links, lines' references, references to anything. */
export function pointersOf(model: Model, field: Field, before: unknown, after: unknown): Pointer[] {
  if (after === null || after === undefined) return [];
  const to = field.options.to;
  if (field.type.rows === 'links') {
    const old = new Set(linksOf(field, before).map((link) => link.to));
    return linksOf(field, after).flatMap((link, index) =>
      old.has(link.to) ? [] : [{ path: `${field.key}.${index}`, object: String(to), id: link.to }],
    );
  }
  if (field.type.rows === 'lines') {
    const inner = (field.options.fields ?? {}) as Record<string, Field>;
    return (after as Document[]).flatMap((line, index) =>
      Object.entries(inner).flatMap(([key, { options }]) =>
        typeof options.to === 'string' && typeof line[key] === 'string'
          ? [{ path: `${field.key}.${index}.${key}`, object: options.to, id: line[key] }]
          : [],
      ),
    );
  }
  if (typeof after === 'object' && 'object' in after && 'id' in after) {
    const pointer = after as { object: string; id: string };
    return [{ path: field.key, object: pointer.object, id: pointer.id }];
  }
  // A reference in a column of its own is held by its foreign key, without another round trip.
  const hasForeignKey = field.storage.kind === 'columns' && !model.objects.get(String(to))?.isCustom;
  if (typeof to === 'string' && typeof after === 'string' && model.objects.has(to) && !hasForeignKey)
    return [{ path: field.key, object: to, id: after }];
  return [];
}

/**
 * The pointers that lead to nothing in this workspace, with what is wrong. The foreign keys would refuse them too, but
 * not for links and a company's own fields, and not by the field's name.
 */
export async function findDangling<P extends Pointer>(
  transaction: Transaction,
  model: Model,
  pointers: P[],
): Promise<{ pointer: P; error: FieldError }[]> {
  const dangling: { pointer: P; error: FieldError }[] = [];
  const byObject = Map.groupBy(pointers, ({ object }) => object);
  const statements = [...byObject].flatMap(([name, list]) => {
    const target = model.objects.get(name);
    if (!target) {
      for (const pointer of list)
        dangling.push({
          pointer,
          error: { path: pointer.path, code: 'unknown_object', message: `points to no object "${name}"` },
        });
      return [];
    }
    const isCustom = target.isCustom ? ` and object = '${target.name}'` : '';
    return [
      {
        list,
        text: `select id from read.${quoteName(target.table)} where workspace_id = $1 and id = any($2::uuid[])${isCustom}`,
        values: [transaction.workspaceId, [...new Set(list.map(({ id }) => id))]],
      },
    ];
  });
  const results = statements.length === 0 ? [] : await transaction.run(...statements);
  for (const [index, { list }] of statements.entries()) {
    const found = new Set(results[index]!.rows.map((row) => row[0]));
    for (const pointer of list)
      if (!found.has(pointer.id.toLowerCase()))
        dangling.push({
          pointer,
          error: { path: pointer.path, code: 'unknown_reference', message: `points to no record (${pointer.id})` },
        });
  }
  return dangling;
}

/** Refuses with 422 what a write newly points to and is not there. */
export async function refuseUnknownReferences(
  transaction: Transaction,
  model: Model,
  object: ObjectModel,
  changed: string[],
  before: Document | null,
  after: Document,
): Promise<void> {
  const pointers = changed.flatMap((key) => pointersOf(model, object.fields.get(key)!, before?.[key], after[key]));
  const dangling = pointers.length === 0 ? [] : await findDangling(transaction, model, pointers);
  if (dangling.length > 0) throw invalid(dangling.map(({ error }) => error));
}
