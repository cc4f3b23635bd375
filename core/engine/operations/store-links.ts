import type { Statement } from '#core/database/flight.ts';
import type { Field } from '#core/fields/field.ts';
import type { ObjectModel } from '../model/model.ts';
import type { Document } from './rules.ts';

interface Link {
  field: string;
  to: string;
  position: number;
  isPrimary: boolean;
  attributes: Document | null;
}

/** The links that a value of a link-like field, or of lines with references inside, stands for. */
export function linksOf(field: Field, value: unknown): Link[] {
  if (!Array.isArray(value)) return [];
  const name = `${field.object}.${field.key}`;
  if (field.type.rows === 'lines') {
    const inner = (field.options.fields ?? {}) as Record<
      string,
      { type: { parts(field: unknown): { type: string }[] } }
    >;
    const seen = new Set<string>();
    return value.flatMap((line: Document, position) =>
      Object.keys(inner).flatMap((key) => {
        const to = line[key];
        const isReference = typeof to === 'string' && inner[key]!.type.parts(inner[key])[0]?.type === 'uuid';
        if (!isReference || seen.has(`${key}:${to}`)) return [];
        seen.add(`${key}:${to}`);
        return [{ field: `${name}.${key}`, to, position, isPrimary: false, attributes: null }];
      }),
    );
  }
  return value.map((item: string | Document, position) => {
    if (typeof item === 'string') return { field: name, to: item, position, isPrimary: false, attributes: null };
    const { id, isPrimary, ...attributes } = item;
    return {
      field: name,
      to: String(id),
      position,
      isPrimary: isPrimary === true,
      attributes: Object.keys(attributes).length > 0 ? attributes : null,
    };
  });
}

/** Makes `record_link` say what the document says, for the fields that changed. */
export function storeLinks(
  object: ObjectModel,
  changed: string[],
  before: Document | null,
  after: Document,
  workspaceId: number,
  id: string,
): Statement[] {
  const fields = changed
    .map((key) => object.fields.get(key)!)
    .filter(({ type }) => type.rows === 'links' || type.rows === 'lines');
  const statements: Statement[] = [];
  for (const field of fields) {
    const links = linksOf(field, after[field.key]);
    if (before && linksOf(field, before[field.key]).length > 0)
      statements.push({
        text: `delete from data.record_link where workspace_id = $1 and from_id = $2 and (field = $3 or field like $3 || '.%')`,
        values: [workspaceId, id, `${field.object}.${field.key}`],
      });
    if (links.length > 0)
      statements.push({
        text: `insert into data.record_link (workspace_id, from_id, field, to_id, position, is_primary, attributes)
select $1, $2, l.field, l.to_id, l.position, l.is_primary, l.attributes from json_to_recordset($3::json) as l (field text, to_id uuid, position int, is_primary bool, attributes jsonb)`,
        values: [
          workspaceId,
          id,
          JSON.stringify(
            links.map((link) => ({
              field: link.field,
              to_id: link.to,
              position: link.position,
              is_primary: link.isPrimary,
              attributes: link.attributes,
            })),
          ),
        ],
      });
  }
  return statements;
}
