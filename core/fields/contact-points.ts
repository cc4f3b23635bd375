import { InvalidValue } from '#core/kit/problem.ts';
import { literal, raw, type Sql, sql } from '#core/kit/sql.ts';
import { booleanOption } from './custom-options.ts';
import type { Field, Operator, RowAccess } from './field.ts';
import { workspaceParam } from './late.ts';
import { none } from './operators.ts';
import { checkText } from './text/text.field.ts';

/** What an e-mail address and a phone number on a record have in common. */
export interface ContactPoint {
  /** `work`, `home`, `mobile`, `other` or a word of one's own. */
  label?: string;
  isPrimary: boolean;
  /** The point itself is known to fail, for every record that shares it. */
  isInvalid?: boolean;
}

const most = 20;

/**
 * A list of points out of whatever was given: one text, a list of texts, a list of objects. The primary one comes
 * first; doubles (by `keyOf`) count once. Throws InvalidValue naming the item.
 */
export function readPoints<Point extends ContactPoint>(
  value: unknown,
  readPoint: (given: Record<string, unknown>) => Omit<Point, keyof ContactPoint> & { isInvalid?: boolean },
  known: { main: string; keyOf: (point: Point) => string; flags: string[] },
): Point[] {
  const list = Array.isArray(value) ? value : [value];
  if (list.length > most) throw new InvalidValue('too_many', `takes at most ${most}`);
  const points = new Map<string, Point>();
  list.forEach((item, index) => {
    try {
      const point = readItem<Point>(item, readPoint, known);
      const before = points.get(known.keyOf(point));
      if (before) before.isPrimary ||= point.isPrimary;
      else points.set(known.keyOf(point), point);
    } catch (error) {
      if (!(error instanceof InvalidValue) || !Array.isArray(value)) throw error;
      throw new InvalidValue(error.code, error.message, `${index}${error.at && `.${error.at}`}`);
    }
  });
  return withPrimaryFirst([...points.values()]);
}

function readItem<Point extends ContactPoint>(
  item: unknown,
  readPoint: (given: Record<string, unknown>) => Omit<Point, keyof ContactPoint> & { isInvalid?: boolean },
  { main, flags }: { main: string; flags: string[] },
): Point {
  const given = typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : { [main]: item };
  const known = [main, 'label', 'isPrimary', 'isInvalid', ...flags];
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown) throw new InvalidValue('unknown_key', `has no "${unknown}"; there are: ${known.join(', ')}`, unknown);
  const label = given.label === undefined || given.label === null ? '' : checkText(given.label, 60).trim();
  const isInvalid = booleanOption(given, 'isInvalid');
  return {
    ...(isInvalid !== undefined && { isInvalid }),
    ...readPoint(given),
    ...(label && { label }),
    isPrimary: booleanOption(given, 'isPrimary') ?? false,
  } as unknown as Point;
}

/** Exactly one is primary: the first, when none says so. */
export function withPrimaryFirst<Item extends { isPrimary?: boolean }>(items: Item[]): Item[] {
  const marked = items.filter(({ isPrimary }) => isPrimary);
  if (marked.length > 1) throw new InvalidValue('several_primary', 'has more than one primary');
  const primary = marked[0] ?? items[0];
  if (!primary) return [];
  return [
    { ...primary, isPrimary: true },
    ...items.filter((item) => item !== primary).map((item) => ({ ...item, isPrimary: false })),
  ];
}

/** `exists (…)` over the points of the record's field; `p` is the point in the condition. */
export function somePoint(field: Field, row: RowAccess, condition?: Sql): Sql {
  const own = literal(`${field.object}.${field.key}`);
  const also = condition ? sql` and ${condition}` : raw('');
  return sql`exists (select 1 from read.contact_point_link l join read.contact_point p on p.workspace_id = l.workspace_id and p.id = l.point_id where l.workspace_id = ${workspaceParam} and l.field = ${own} and l.record_id = ${raw(row.alias)}.id${also})`;
}

/** An operator that holds when some point of the record satisfies the condition (or none does, negated). */
export function pointOperator<Point extends ContactPoint>(
  takes: Operator['takes'],
  parse: Operator['parse'],
  condition: (value: unknown) => Sql | undefined,
  holds: (point: Point, value: unknown) => boolean,
  isNegated = false,
): Operator {
  return {
    takes,
    parse,
    sql: (_at, value, field, row) => {
      const some = somePoint(field, row, condition(value));
      return isNegated ? sql`not ${some}` : some;
    },
    test: (wire, value) => ((wire ?? []) as Point[]).some((point) => holds(point, value)) !== isNegated,
  };
}

/** `empty notEmpty invalid`, which both kinds have. */
export const pointPresence: Record<string, Operator> = {
  invalid: pointOperator(
    'nothing',
    none,
    () => sql`p.invalid_at is not null`,
    ({ isInvalid }) => isInvalid === true,
  ),
  empty: pointOperator(
    'nothing',
    none,
    () => undefined,
    () => true,
    true,
  ),
  notEmpty: pointOperator(
    'nothing',
    none,
    () => undefined,
    () => true,
  ),
};

/** "address (label)", the primary one first. */
export function writePoints(points: { text: string; label?: string }[]): string {
  return points.map(({ text, label }) => (label ? `${text} (${label})` : text)).join('; ');
}

/** Splits what `writePoints` or a person wrote. */
export function splitPoints(text: string, separator: RegExp): { text: string; label?: string }[] {
  const items = text.split(separator).map((item) => item.trim());
  return items.filter(Boolean).map((item) => {
    const labelled = /^(.*\S)\s*\(([\p{L}][^()\d]{0,59})\)$/u.exec(item);
    return labelled ? { text: labelled[1]!, label: labelled[2]!.trim() } : { text: item };
  });
}
