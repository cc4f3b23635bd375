import type { Transaction } from '#core/database/database.ts';
import { newId } from '#core/kit/ids.ts';
import type { Cause, Principal } from '../../../access/principal.ts';
import type { Engine } from '../../../engine.ts';
import { type Batch, beginBatch } from '../../../operations/batch.ts';
import { Operation } from '../../../operations/operation.ts';
import { Matchers } from '../matching/matchers.ts';
import type { Plan } from './plan.ts';
import { type ImportNotes, noNotes } from './tally.ts';

/** Runs work in a transaction: one of its own, or a part of one that is taken back at the end. */
export type Attempt = <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;

/** What a run of an import holds from its first row to its last. */
export interface Session {
  engine: Engine;
  principal: Principal;
  plan: Plan;
  matchers: Matchers;
  operationId: string;
  cause: Cause;
  attempt: Attempt;
  /** What was done beside the rows themselves. */
  notes: ImportNotes;
  /** A look ahead: nothing of it is kept. */
  isPreview: boolean;
}

export interface SessionOptions {
  importId: string;
  operationId?: string;
  attempt?: Attempt;
  notes?: ImportNotes;
  /** Records of an object that are kept in memory at most; for tests. */
  mostKept?: number;
}

export function openSession(
  engine: Engine,
  principal: Principal,
  plan: Plan,
  { importId, operationId, attempt, notes, mostKept }: SessionOptions,
): Session {
  const own: Attempt = (work) =>
    engine.database.transact(principal.workspaceId, (transaction) => {
      transaction.takeTime();
      return work(transaction);
    });
  return {
    engine,
    principal,
    plan,
    matchers: new Matchers(engine, { model: plan.model, principal }, mostKept),
    operationId: operationId ?? newId(),
    cause: { type: 'import', id: importId },
    attempt: attempt ?? own,
    notes: notes ?? noNotes(),
    isPreview: attempt !== undefined,
  };
}

/** The import's operation, for writing within the transaction. */
export function batchIn({ engine, principal, plan, operationId, cause }: Session, transaction: Transaction): Batch {
  const operation = new Operation(engine, plan.model, principal, transaction, {
    id: operationId,
    cause,
    isImport: true,
    isTrusted: true,
  });
  return beginBatch(engine, operation, cause);
}
