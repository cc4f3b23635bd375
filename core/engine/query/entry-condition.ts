import { join, literal, raw, type Sql, sql } from '#core/kit/sql.ts';
import { levelOf } from '../access/access.ts';
import type { ObjectModel } from '../model/model.ts';
import { seenBy } from './access-condition.ts';
import { nextRow, type Row, type Scope, source } from './row.ts';

/** Objects of which the person may read any record. */
export function readableObjects(scope: Scope): ObjectModel[] {
  return [...scope.model.objects.values()].filter((object) => levelOf(scope.principal, object, 'read') !== 'none');
}

/**
 * Whether the record of a search entry `s` is there for the person: of objects that are open as a whole by name, of the
 * others by their rows.
 */
export function entryIsSeen(scope: Scope, objects = readableObjects(scope)): Sql {
  const names = { next: 1000 };
  const narrowed: Sql[] = [];
  const open: Sql[] = [];
  for (const object of objects) {
    const row: Row = nextRow({ object, alias: 's', names }, object);
    const seen = seenBy(row, scope, 'read');
    if (seen.length === 0) open.push(literal(object.name));
    else {
      const { from, where } = source(row, 'any');
      const conditions = [...where, sql`${raw(row.alias)}.id = s.record_id`, ...seen];
      narrowed.push(
        sql`(s.object = ${literal(object.name)} and exists (select 1 from ${from} where ${join(conditions, ' and ')}))`,
      );
    }
  }
  const parts = [sql`s.object in (${join(open.length > 0 ? open : [literal('')], ', ')})`, ...narrowed];
  return sql`(${join(parts, ' or ')})`;
}
