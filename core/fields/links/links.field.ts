import { InvalidValue } from '#core/kit/problem.ts';
import { withPrimaryFirst } from '../contact-points.ts';
import { type Field, type FieldDefinition, type FieldOptions, type FieldType, field } from '../field.ts';
import { linkOperators, primaryOperator, readIdAt, splitIds } from '../linked.ts';
import { nestedFields, nestedSchema, readNested } from '../nested.ts';
import type { Inverse } from '../reference/reference.field.ts';

export interface LinksOptions {
  to: string;
  /** What each link says: the contact's role at the account, since when. */
  attributes?: Record<string, FieldDefinition>;
  /** Exactly one link is the primary one. */
  hasPrimary?: boolean;
  inverse?: Inverse;
}

/** A link on the wire: the other record's id, what the link says, and whether it is the primary one. */
export interface Link extends Record<string, unknown> {
  id: string;
  isPrimary?: boolean;
}

const optionsOf = (field: Field) => field.options as unknown as LinksOptions;

/** Fields that each link of the field carries. */
export function linkAttributes(field: Field): Map<string, Field> {
  return nestedFields(field, optionsOf(field).attributes);
}

const most = 1000;

export const linksType: FieldType<Link[]> = {
  name: 'links',
  label: { en: 'Links with details', fr: 'Liens détaillés' },
  rows: 'links',
  canBeCustom: false,
  parts: () => [{ name: '', type: 'jsonb' }],
  parse: (value, field, context) => {
    if (!Array.isArray(value)) throw new InvalidValue('not_a_list', 'expects a list of {"id": …}');
    if (value.length > most) throw new InvalidValue('too_many', `takes at most ${most}`);
    const { hasPrimary } = optionsOf(field);
    const seen = new Set<string>();
    const links = value.map((item, index): Link => {
      const given = (typeof item === 'object' && item !== null ? item : { id: item }) as Record<string, unknown>;
      const id = readIdAt(given.id, `${index}.id`);
      if (seen.has(id)) throw new InvalidValue('duplicate', 'is linked twice', `${index}.id`);
      seen.add(id);
      const besides = hasPrimary ? ['id', 'isPrimary'] : ['id'];
      const attributes = readNested(given, linkAttributes(field), context, besides, String(index));
      return { id, ...attributes, ...(hasPrimary && { isPrimary: given.isPrimary === true }) };
    });
    return hasPrimary ? withPrimaryFirst(links) : links;
  },
  isEmpty: (value) => value.length === 0,
  toParts: (value) => ({ '': JSON.stringify(value) }),
  toJson: (at) => at(),
  operators: { ...linkOperators, primaryIn: primaryOperator },
  operatorsOf: (field) =>
    optionsOf(field).hasPrimary ? { ...linkOperators, primaryIn: primaryOperator } : linkOperators,
  // Ids alone, or the JSON that `toText` writes where links say more.
  fromText: (text) => (text.trim().startsWith('[') ? readJson(text) : splitIds(text)),
  toText: (value) =>
    value.every((item) => Object.values(item).every((part) => part === null || part === item.id))
      ? value.map(({ id }) => id).join('; ')
      : JSON.stringify(value),
  schema: (field) => {
    const { to, hasPrimary } = optionsOf(field);
    return {
      type: 'array',
      maxItems: most,
      items: {
        type: 'object',
        properties: {
          id: { type: 'string', format: 'uuid', description: `Id of a record of ${to}` },
          ...nestedSchema(linkAttributes(field)),
          ...(hasPrimary && { isPrimary: { type: 'boolean' } }),
        },
        required: ['id'],
      },
    };
  },
};

/** JSON in a cell of a spreadsheet. Throws InvalidValue. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidValue('not_json', 'expects JSON');
  }
}

/** Many-to-many with something to say about each link. The primary link, where there is one, comes first. */
export function links(options: FieldOptions & LinksOptions): FieldDefinition {
  const { to, attributes, hasPrimary, inverse, ...common } = options;
  return field(linksType, common, { to, attributes, hasPrimary, inverse });
}
