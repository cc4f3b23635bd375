import type { Late, Sql } from '#core/kit/sql.ts';
import type { Text } from '#core/kit/text.ts';

/**
 * What every field of every object says about itself, whatever its type.
 * Privacy work, the portal, forms, lists and the documentation read these marks.
 */
export interface FieldOptions {
  label: Text;
  /** Why this is asked or how it is used, shown beside the field. */
  help?: Text;
  required?: boolean;
  /** No two live records of the workspace share the value (case-insensitive for text). */
  unique?: boolean;
  /** Has an index: sorts and filters at any size. */
  indexed?: boolean;
  /** Takes part in search; `title` ranks above `text`. */
  search?: 'title' | 'text';
  default?: unknown;
  /** Set by the engine or a rule, never by a client. */
  readOnly?: boolean;
  /**
   * Moves by itself when something else happens (last activity): a change of nothing else raises no version and is
   * not in the history, so that nobody's edit is refused because a colleague took a call.
   */
  isAutomatic?: boolean;
  /** Left out of forms and lists; in the API. */
  hidden?: boolean;
  /** Says something about a person (GDPR). */
  personal?: 'work' | 'private';
  /** Of a special category or otherwise harmful when leaked. */
  sensitive?: boolean;
  /** May be shown to customers (portal, quotes, mail). Everything else is internal. */
  customerFacing?: boolean;
  /** What the value is used for, in words a person would understand. */
  purpose?: Text;
  /** How long it is kept after the record's last activity, in months; absent: as long as the record. */
  retentionMonths?: number;
  /** Other headings under which spreadsheets carry this field. */
  aliases?: string[];
}

export type SlotKind = 'text' | 'number' | 'time';

/** One stored column of a field. A field of one column has a part named ''. */
export interface Part {
  name: string;
  /** PostgreSQL type. */
  type: string;
  /** Which kind of indexed slot can hold it, for a company's own fields. */
  slot?: SlotKind;
  /** Indexed and sorted without regard to case. */
  isText?: boolean;
}

/** SQL of a stored part of the field on the row at hand, already of the part's type. */
export type PartAccess = (part?: string) => Sql;

/** Who asks, when, and where: late parameters are resolved with it. */
export interface Asker {
  workspaceId: number;
  userId: string | null;
  teamIds: string[];
  timeZone: string;
  /** Workspace's base currency, ISO 4217. */
  currency: string;
  /** Month (1 to 12) in which the fiscal year begins. */
  fiscalYearStart: number;
  /** Milliseconds since the epoch. */
  now: number;
  /** Everyone in the asker's teams. Only `test` wants it: in SQL the teams are looked up. */
  teamMateIds?: string[];
}

/** A filter's value after parsing: literals, or late ones such as "me" and "this quarter". */
export type FilterValue = unknown | Late<Asker>;

export interface Operator {
  /** What the operator wants beside it; the web draws the input from this. */
  takes: 'nothing' | 'value' | 'values' | 'range' | 'period';
  /** Parses the value. Throws InvalidValue. */
  parse(value: unknown, field: Field): FilterValue;
  sql(at: PartAccess, value: FilterValue, field: Field, row: RowAccess): Sql;
  /**
   * The same answer in memory, on the wire value; the oracle of the tests and of rules. Late values ("me",
   * "this week") need the asker.
   */
  test(wire: unknown, value: unknown, field: Field, asker?: Asker): boolean;
}

/** The row a filter looks at: alias of its table in the statement. */
export interface RowAccess {
  alias: string;
  /** Fields that are links keep their rows in a table of their own, found by field id and record id. */
  object: string;
}

export interface TextContext {
  /** For numbers and dates written by people: `,` or `.`; day before month or not. */
  decimalComma?: boolean;
  dayFirst?: boolean;
  timeZone: string;
  currency: string;
  /** Country for phone numbers without a prefix, ISO 3166-1 alpha-2. */
  country?: string;
}

/** Types of a formula's values. Money takes part as its amount in the base currency. */
export type FormulaKind = 'text' | 'number' | 'money' | 'yesNo' | 'date' | 'dateTime';

export interface Subfield {
  part: string;
  type: FieldType;
  label: Text;
}

/** One kind of field: how it is stored, checked, filtered, shown as text and described. One folder each. */
export interface FieldType<Value = unknown> {
  name: string;
  label: Text;
  parts(field: Field): Part[];
  /** Wire value → normalised wire value, as it is stored and returned. Never gets null. Throws InvalidValue. */
  parse(value: unknown, field: Field, context: TextContext): Value;
  /** Whether a parsed value is as good as none (`[]`, `{}`): "required" refuses it, and null is stored. */
  isEmpty?(value: Value): boolean;
  /** Normalised wire value → one SQL parameter per part. A part of type jsonb is given as JSON text. */
  toParts(value: Value, field: Field): Record<string, unknown>;
  /** SQL of the wire value from its parts (for typed columns). */
  toJson(at: PartAccess, field: Field): Sql;
  operators: Record<string, Operator>;
  /** Which of the operators make sense for this field, where that depends on its options. */
  operatorsOf?(field: Field): Record<string, Operator>;
  /** Sides of the value with a filter path of their own, such as `address.country`, each kept in one part. */
  subfields?(field: Field): Record<string, Subfield>;
  /** What the value is to a formula; absent: formulas cannot use the field. */
  formula?(at: PartAccess, field: Field): { type: FormulaKind; sql: Sql };
  /** SQL to sort by, or none when the field cannot be sorted. */
  sortKey?(at: PartAccess, field: Field): { sql: Sql; type: string };
  /** A cell of a spreadsheet → wire value. Throws InvalidValue. Defaults to `parse` of the trimmed text. */
  fromText?(text: string, field: Field, context: TextContext): unknown;
  /** Wire value → cell of a spreadsheet. */
  toText(value: Value, field: Field): string;
  /** JSON Schema (OpenAPI 3.1) of the wire value, without null. */
  schema(field: Field): Record<string, unknown>;
  /** Words of the value that search should find. */
  searchText?(value: Value, field: Field): string;
  /** SQL that can be summed, averaged and compared, for reports and roll-ups. */
  measure?(at: PartAccess, field: Field): Sql;
  /** Ways to group by in reports; default is by value where `sortKey` exists. */
  groupings?: ('value' | 'day' | 'week' | 'month' | 'quarter' | 'year')[];
  /**
   * The value lives in rows of other tables beside (or instead of) the column: see core/engine/links.
   * 'links' keeps `record_link` rows, 'contactPoints' keeps shared addresses, 'lines' a table of its own.
   */
  rows?: 'links' | 'contactPoints' | 'lines';
  /** Computed by the engine from other values: never written by a client. */
  isDerived?: boolean;
  /** Whether an administrator can make a field of this type. */
  canBeCustom: boolean;
  /** Checks the options of a field that an administrator makes; gives them normalised. Throws InvalidValue. */
  parseOptions?(options: Record<string, unknown>): Record<string, unknown>;
}

/** Where a field's value is kept. */
export type Storage =
  | { kind: 'columns' }
  /**
   * In the row's `custom` document under the field's key. `slot` names the indexed column once it is filled;
   * while it is being filled it is `fillingSlot`, which is written, but not read.
   */
  | { kind: 'custom'; id: string; slot?: string; fillingSlot?: string }
  /** Computed in SQL when read. */
  | { kind: 'computed' };

/** A field of a resolved object: options of its definition plus its place. */
export interface Field<Options extends object = Record<string, unknown>> extends FieldOptions {
  key: string;
  /** Name of the object it belongs to. */
  object: string;
  type: FieldType;
  storage: Storage;
  /** id, version, createdAt… which every object has. */
  isSystem?: boolean;
  isCustom?: boolean;
  options: Options;
}

/** What a builder such as `text({...})` gives: the definition's side of a field. */
export interface FieldDefinition extends FieldOptions {
  type: FieldType;
  options: Record<string, unknown>;
}

/** Makes a builder's result: options of the type are kept apart from those every field has. */
export function field(type: FieldType, common: FieldOptions, options: object = {}): FieldDefinition {
  return { ...common, type, options: options as Record<string, unknown> };
}
