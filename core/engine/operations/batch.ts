import type { TextContext } from '#core/fields/field.ts';
import { type FieldError, Problem } from '#core/kit/problem.ts';
import type { Cause } from '../access/principal.ts';
import type { Engine, FindRate } from '../engine.ts';
import type { ObjectModel } from '../model/model.ts';
import type { Operation } from './operation.ts';
import type { Change, Document } from './rules.ts';

/** What writing many records of one act needs: the act, and why it happens. */
export interface Batch {
  engine: Engine;
  operation: Operation;
  cause: Cause;
  findRate: FindRate;
}

/** Begins writing many records. Exchange rates are looked up once for the batch. */
export function beginBatch(engine: Engine, operation: Operation, cause: Cause): Batch {
  const rates = new Map<string, ReturnType<FindRate>>();
  const findRate: FindRate = (transaction, principal, currency, date) => {
    const key = `${currency} ${date}`;
    const known = rates.get(key) ?? engine.findRate(transaction, principal, currency, date);
    rates.set(key, known);
    return known;
  };
  return { engine, operation, cause, findRate };
}

/** One record to be written, on its way; with errors it is left out and the others go on. */
export interface BatchRow {
  id: string;
  input: Document;
  /** How to read what people wrote in this row; the operation's own way unless told. */
  text?: TextContext;
  /** For records that keep the time of another system. */
  createdAt?: string;
  errors: FieldError[];
}

/** A row that has passed its rules: what will be stored and which keys of it. */
export interface PreparedRow {
  row: BatchRow;
  change: Change;
  changed: string[];
  version: number;
}

/** Runs what may refuse one row; the refusal is the row's, and the batch goes on. Faults are thrown. */
export async function catchRefusal(row: BatchRow, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    row.errors.push(
      ...(error.errors.length > 0 ? error.errors : [{ path: '', code: error.code, message: error.message }]),
    );
  }
}

/** Runs the rules that come before storing. */
export async function prepareByRules({ engine, operation }: Batch, object: ObjectModel, change: Change): Promise<void> {
  for (const rules of engine.rules.get(object.name) ?? []) await rules.prepare?.(change, operation);
}
