import type { Field } from '#core/fields/field.ts';
import { columnName, type ObjectModel } from '../model/model.ts';
import type { Document } from '../operations/rules.ts';
import { contactPointFields } from '../operations/store-contact-points.ts';
import { storedFields } from '../operations/store-row.ts';
import { copyValue } from './copy-text.ts';

/** When and by whom the row came to be what it is. */
export interface RowStamp {
  id: string;
  version: number;
  createdAt: string;
  createdById: string | null;
  updatedAt: string;
  updatedById: string | null;
}

const system = ['workspace_id', 'id', 'version', 'created_at', 'created_by_id', 'updated_at', 'updated_by_id'];

/** What loading the records of one object needs to know, worked out once. */
export interface RecordPlan {
  object: ObjectModel;
  columns: string[];
  linkFields: Field[];
  pointFields: Field[];
  /** Keys of what moves by itself, such as the last activity. */
  automatic: Set<string>;
  /** A row of the object's table in the text format of COPY. */
  rowOf(document: Document, stamp: RowStamp): string;
}

/** Only the columns of shipped fields: a company's own fields have no demo data. */
export function planRecords(object: ObjectModel, workspaceId: number): RecordPlan {
  const fields = storedFields(object).filter(({ storage }) => storage.kind === 'columns');
  const parts = fields.map((field) => {
    const names = field.type.parts(field).map(({ name }) => name);
    return { field, key: field.key, names, nothing: '\t\\N'.repeat(names.length) };
  });
  return {
    object,
    columns: [...system, ...parts.flatMap(({ field, names }) => names.map((name) => columnName(field, name)))],
    linkFields: fields.filter(({ type }) => type.rows === 'links' || type.rows === 'lines'),
    pointFields: contactPointFields(object).filter(({ storage }) => storage.kind === 'columns'),
    automatic: new Set(fields.filter(({ isAutomatic }) => isAutomatic).map(({ key }) => key)),
    rowOf(document, { id, version, createdAt, createdById, updatedAt, updatedById }) {
      let row = `${workspaceId}\t${id}\t${version}\t${createdAt}\t${createdById ?? '\\N'}\t${updatedAt}\t${updatedById ?? '\\N'}`;
      for (const { field, key, names, nothing } of parts) {
        const value = document[key];
        if (value === null || value === undefined) {
          row += nothing;
          continue;
        }
        const given = field.type.toParts(value, field);
        for (const name of names) row += `\t${copyValue(given[name])}`;
      }
      return row;
    },
  };
}

/** Objects in an order in which every foreign key finds its row. */
export function orderByReference(objects: Iterable<ObjectModel>): string[] {
  const byName = new Map([...objects].map((object) => [object.name, object]));
  const ordered = new Set<string>();
  const visit = (object: ObjectModel, path: string[]) => {
    if (ordered.has(object.name) || path.includes(object.name)) return;
    for (const field of storedFields(object)) {
      const to = byName.get(String(field.options.to ?? ''));
      const isKey = field.type.parts(field)[0]?.type === 'uuid';
      if (isKey && to && to !== object) visit(to, [...path, object.name]);
    }
    ordered.add(object.name);
  };
  for (const object of byName.values()) visit(object, []);
  return [...ordered];
}
