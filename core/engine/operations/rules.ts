import type { Transaction } from '#core/database/database.ts';
import type { FieldError } from '#core/kit/problem.ts';
import type { Principal } from '../access/principal.ts';
import type { Model } from '../model/model.ts';

/** A record as it is on the wire: keys of fields to normalised values, null where empty. */
export type Document = Record<string, unknown>;

/** One record's change on its way to the database. */
export interface Change {
  verb: 'create' | 'update';
  object: string;
  id: string;
  /** Null when it is being created. */
  before: Document | null;
  /** What will be stored; rules may set values here. */
  after: Document;
  /** Whether this write gives the field a value other than it had. */
  has(key: string): boolean;
  /** Whether the client itself wrote the field, whatever its value. */
  wrote(key: string): boolean;
  /** Reports something wrong with a field; all reports are sent together as a 422. */
  refuse(path: string, code: string, message: string): void;
}

export interface RuleContext {
  principal: Principal;
  model: Model;
  transaction: Transaction;
  /** Past records may lack what is required today: they come in, flagged, not refused. */
  isImport: boolean;
  /** Reads a record by id within the transaction, whoever asks; null when there is none. Cached for the operation. */
  find(object: string, id: string): Promise<Document | null>;
  /** Records whose fields equal the values; at most 1,000. For small setup objects (stages of a pipeline). */
  findAll(object: string, equal: Record<string, unknown>): Promise<Document[]>;
  /** Creates or changes another record in the same operation, with its own history. */
  create(object: string, values: Document): Promise<string>;
  update(object: string, id: string, values: Document): Promise<void>;
}

/** What must hold for an object, beside its fields: read in order, small and named. */
export interface Rules {
  object: string;
  /** Before storing: sets values that follow from others and refuses what must not be. */
  prepare?(change: Change, context: RuleContext): void | Promise<void>;
  /** After storing, in the same transaction: changes of other records that follow from this one. */
  follow?(change: Change, context: RuleContext): void | Promise<void>;
  /** Before a record goes to the trash; refuses by throwing a Problem. */
  beforeDelete?(record: Document, context: RuleContext): void | Promise<void>;
}

export function defineRules(rules: Rules): Rules {
  return rules;
}

export type { FieldError };
