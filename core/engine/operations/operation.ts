import type { Transaction } from '#core/database/database.ts';
import type { TextContext } from '#core/fields/field.ts';
import { newId } from '#core/kit/ids.ts';
import { type FieldError, invalid, notFound, Problem } from '#core/kit/problem.ts';
import { bind } from '#core/kit/sql.ts';
import { assertMay, assertMayChange, mayOwn } from '../access/access.ts';
import type { Cause, Principal } from '../access/principal.ts';
import { auditChange } from '../audit/audit-change.ts';
import { appendChange, type ChangeEntry, type Differences } from '../changes/append-change.ts';
import type { Engine } from '../engine.ts';
import type { Model, ObjectModel } from '../model/model.ts';
import { compileForWrite } from '../query/for-write.ts';
import { compileEqual } from '../query/list-equal.ts';
import { type Batch, beginBatch } from './batch.ts';
import { changedKeys, changeOf, filledKeys } from './change-of.ts';
import { issueNumbers } from './issue-number.ts';
import { addDefaults, checkRequired, foreignOwner, normaliseInput, unknownField } from './normalise.ts';
import { refuseWhileUsed, restoreParts, trashParts } from './parts.ts';
import { priceMoney } from './price-money.ts';
import { refuseUnknownReferences } from './references.ts';
import type { Change, Document, RuleContext } from './rules.ts';
import { inheritMarks, spreadMarks, storeContactPoints } from './store-contact-points.ts';
import { queueGrants } from './store-grants.ts';
import { storeLinks } from './store-links.ts';
import { insertRow, markDeleted, movesByItself, updateRow } from './store-row.ts';
import { hideSearchEntries, storeSearchEntry } from './store-search.ts';
import { refuseTaken } from './unique-values.ts';

export interface OperationOptions {
  id?: string;
  cause?: Cause;
  isImport?: boolean;
  /** Skips what the role may do: rules, undo of one's own act, set-up. */
  isTrusted?: boolean;
}

/** A record being written: what it was, its version, and whether the asker may change it. */
export interface Held {
  version: number;
  document: Document;
  isDeleted: boolean;
  mayWrite: boolean;
}

export interface Written {
  id: string;
  version: number;
  differences: Differences;
}

/**
 * One act of one person within one transaction. Every write of a record goes through here, whoever asks for it:
 * HTTP, import, bulk, undo and rules alike, so that validation, rules, links, search and history are never skipped.
 */
export class Operation implements RuleContext {
  readonly id: string;
  readonly principal: Principal;
  readonly model: Model;
  readonly transaction: Transaction;
  readonly isImport: boolean;
  readonly #engine: Engine;
  readonly #cause: Cause;
  readonly #isTrusted: boolean;
  /** The model as the person knows it: what they may name in what they send. */
  readonly #known: Model;
  readonly #found = new Map<string, Document | null>();
  readonly #lists = new Map<string, Document[]>();
  #depth = 0;

  constructor(
    engine: Engine,
    model: Model,
    principal: Principal,
    transaction: Transaction,
    options: OperationOptions = {},
  ) {
    this.#engine = engine;
    this.model = model.base;
    this.#known = model.for(principal.profile);
    this.principal = principal;
    this.transaction = transaction;
    this.id = options.id ?? newId();
    this.isImport = options.isImport ?? false;
    this.#cause = options.cause ?? principal.cause;
    this.#isTrusted = options.isTrusted ?? false;
  }

  get text(): TextContext {
    const { timeZone, currency, country } = this.principal;
    return { timeZone, currency, country };
  }

  /** Creates a record from wire values. Throws 422 with every error found. */
  async createRecord(
    name: string,
    input: unknown,
    options: { id?: string; isTrusted?: boolean } = {},
  ): Promise<Written> {
    const object = this.model.object(name);
    const isTrusted = options.isTrusted ?? this.#isTrusted;
    if (!isTrusted) {
      assertMay(this.principal, object, 'create');
      this.assertKnown(object, input);
    }
    const errors: FieldError[] = [];
    const after = normaliseInput(object, input, this.text, errors, isTrusted || this.isImport);
    const written = new Set(Object.keys(after));
    addDefaults(object, after, this.text, this.principal.userId);
    if (!isTrusted && !mayOwn(this.principal, object, after.ownerId)) errors.push(foreignOwner);
    const id = options.id ?? newId();
    const change = changeOf(object, id, { before: null, after, written }, this.text, errors);
    await this.#prepare(object, change);
    checkRequired(object, after, errors);
    if (errors.length > 0) throw invalid(errors);
    await issueNumbers(this.transaction, object, [after], this.principal);
    const changed = filledKeys(object, after);
    await this.#store(object, changed, null, after, id);
    const differences = Object.fromEntries(changed.map((key) => [key, [null, after[key]]])) as Differences;
    this.#log(object, id, 1, 'create', differences);
    this.#found.set(`${name}:${id}`, { ...after, id, version: 1 });
    await this.#follow(object, change);
    return { id, version: 1, differences };
  }

  /**
   * Changes the fields given. `expectedVersion` refuses with 412 when the record has moved on.
   * Throws 404 when it is not there for the asker, 403 when it may not be changed by them.
   */
  async updateRecord(
    name: string,
    id: string,
    input: unknown,
    options: { expectedVersion?: number; isTrusted?: boolean } = {},
  ): Promise<Written> {
    const object = this.model.object(name);
    const isTrusted = options.isTrusted ?? this.#isTrusted;
    if (!isTrusted) assertMay(this.principal, object, 'update');
    const held = await this.hold(object, id, 'update', isTrusted);
    if (held.isDeleted) throw notFound(`The ${object.definition.label.en.toLowerCase()}`);
    assertVersion(held, id, options.expectedVersion, this.#known.object(name));
    if (!isTrusted) this.assertKnown(object, input);
    const errors: FieldError[] = [];
    const given = normaliseInput(object, input, this.text, errors, isTrusted || this.isImport);
    const written = new Set(Object.keys(given));
    const before = held.document;
    const after = { ...before, ...given };
    const change = changeOf(object, id, { before, after, written }, this.text, errors);
    await this.#prepare(object, change);
    checkRequired(object, after, errors, written);
    if (errors.length > 0) throw invalid(errors);
    const changed = changedKeys(object, before, after, this.text);
    if (changed.length === 0) return { id, version: held.version, differences: {} };
    await this.#store(object, changed, before, after, id);
    const differences = Object.fromEntries(
      changed.map((key) => [key, [before[key] ?? null, after[key] ?? null]]),
    ) as Differences;
    const version = held.version + (movesByItself(object, changed) ? 0 : 1);
    this.#log(object, id, version, 'update', version === held.version ? {} : differences);
    this.#found.set(`${name}:${id}`, { ...after, id, version });
    await this.#follow(object, change);
    return { id, version, differences };
  }

  /** Throws 400 for fields that the person does not know of, 403 for those that they may only read. */
  assertKnown(object: ObjectModel, input: unknown): void {
    const keys = Object.keys(input ?? {});
    const shown = this.#known.object(object.name);
    const hidden = keys.find((key) => object.fields.has(key) && !shown.fields.has(key));
    if (hidden) throw unknownField(shown, hidden);
    assertMayChange(this.principal, object, keys);
  }

  /** Moves a record to the trash, from where it can come back for 30 days. */
  async removeRecord(name: string, id: string, options: { expectedVersion?: number } = {}): Promise<Written> {
    const object = this.model.object(name);
    if (!this.#isTrusted) assertMay(this.principal, object, 'delete');
    const held = await this.hold(object, id, 'delete', this.#isTrusted);
    if (held.isDeleted) throw notFound(`The ${object.definition.label.en.toLowerCase()}`);
    assertVersion(held, id, options.expectedVersion, this.#known.object(name));
    return this.#trash(object, id, held);
  }

  /**
   * Takes a record that the operation `undone` of this person created back to the trash, whatever the role says of
   * deleting. What keeps a record from going keeps it here too.
   */
  async removeOwn(name: string, id: string, undone: string): Promise<Written> {
    const object = this.model.object(name);
    return this.#trash(object, id, await this.hold(object, id, 'update'), undone);
  }

  async #trash(object: ObjectModel, id: string, { document, version }: Held, undone?: string): Promise<Written> {
    for (const rules of this.#engine.rules.get(object.name) ?? [])
      await rules.beforeDelete?.({ ...document, id, version }, this);
    await refuseWhileUsed(this.#batch, object, [id], undone);
    await trashParts(this.#batch, object, [id], undone);
    return this.#move(object, id, version, true);
  }

  /** Brings a record back from the trash, and with it the parts that went there together with it. */
  async restoreRecord(name: string, id: string): Promise<Written> {
    const object = this.model.object(name);
    if (!this.#isTrusted) assertMay(this.principal, object, 'delete');
    const held = await this.hold(object, id, 'delete', this.#isTrusted);
    if (!held.isDeleted) return { id, version: held.version, differences: {} };
    await refuseTaken(this.transaction, this, object, object.fields.keys(), held.document, id);
    await restoreParts(this.#batch, object, [id]);
    return this.#move(object, id, held.version, false);
  }

  /** Locks the record for this transaction and reads it. */
  async hold(object: ObjectModel, id: string, verb: 'update' | 'delete', isTrusted = false): Promise<Held> {
    const compiled = compileForWrite(object, { model: this.model, principal: this.principal }, verb, isTrusted);
    const context = { ...this.principal, recordId: id };
    const [, result] = await this.transaction.run(
      { text: compiled.lock, values: [this.principal.workspaceId, id] },
      { text: compiled.read.text, values: bind(compiled.read.values, context) },
    );
    const row = result!.rows[0];
    if (!row) throw notFound(`The ${object.definition.label.en.toLowerCase()}`);
    const held: Held = {
      version: Number(row[0]),
      document: JSON.parse(row[1]!),
      isDeleted: row[2] === 't',
      mayWrite: row[3] === 't',
    };
    if (!held.mayWrite)
      throw new Problem(403, 'forbidden', `You may not ${verb} this ${object.definition.label.en.toLowerCase()}.`);
    return held;
  }

  async find(name: string, id: string): Promise<Document | null> {
    const known = this.#found.get(`${name}:${id}`);
    if (known !== undefined) return known;
    const [first] = await this.findAll(name, { id });
    this.#found.set(`${name}:${id}`, first ?? null);
    return first ?? null;
  }

  async findAll(name: string, equal: Record<string, unknown>): Promise<Document[]> {
    const object = this.model.object(name);
    const key = `${name}:${JSON.stringify(equal)}`;
    // Only setup objects hold still while an operation runs.
    const known = object.definition.isSetup ? this.#lists.get(key) : undefined;
    if (known) return known;
    const compiled = compileEqual(object, { model: this.model, principal: this.principal }, equal);
    const [result] = await this.transaction.run({ text: compiled.text, values: bind(compiled.values, this.principal) });
    const found = result!.rows.map((row) => JSON.parse(row[0]!) as Document);
    if (object.definition.isSetup) this.#lists.set(key, found);
    return found;
  }

  async create(object: string, values: Document): Promise<string> {
    return (await this.#nested(() => this.createRecord(object, values, { isTrusted: true }))).id;
  }

  async update(object: string, id: string, values: Document): Promise<void> {
    await this.#nested(() => this.updateRecord(object, id, values, { isTrusted: true }));
  }

  /** Rules may cause writes whose rules cause writes; a ring of them ends with an error instead of never. */
  async #nested<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#depth >= 8) throw new Problem(500, 'rule_loop', 'Rules keep causing one another.');
    this.#depth += 1;
    try {
      return await work();
    } finally {
      this.#depth -= 1;
    }
  }

  get #batch(): Batch {
    return beginBatch(this.#engine, this, this.#cause);
  }

  async #prepare(object: ObjectModel, change: Change) {
    for (const rules of this.#engine.rules.get(object.name) ?? []) await rules.prepare?.(change, this);
  }

  async #follow(object: ObjectModel, change: Change) {
    for (const rules of this.#engine.rules.get(object.name) ?? []) await rules.follow?.(change, this);
  }

  async #store(object: ObjectModel, changed: string[], before: Document | null, after: Document, id: string) {
    const { workspaceId, userId } = this.principal;
    await refuseUnknownReferences(this.transaction, this.model, object, changed, before, after);
    await priceMoney(this.#engine.findRate, this.transaction, this.principal, object, changed, after);
    await refuseTaken(this.transaction, this, object, changed, after, id);
    const known = await inheritMarks(this.transaction, object, changed, after);
    const stamp = { workspaceId, id, userId };
    const statements = [
      before ? updateRow(object, changed, after, stamp) : insertRow(object, after, stamp),
      ...storeLinks(object, changed, before, after, workspaceId, id),
      ...storeContactPoints(object, changed, before, after, workspaceId, id),
      ...spreadMarks(this.model, object, changed, after, known, workspaceId, id),
      ...storeSearchEntry(object, before, after, workspaceId, id),
    ];
    for (const statement of statements) this.transaction.queue(statement);
    await queueGrants(this.#engine, this.transaction, this.model, object, [id]);
  }

  #move(object: ObjectModel, id: string, version: number, isDeleted: boolean): Written {
    const { workspaceId, userId } = this.principal;
    this.transaction.queue(markDeleted(object, isDeleted, { workspaceId, id, userId }));
    this.transaction.queue(hideSearchEntries(object, isDeleted, workspaceId, [id]));
    this.#log(object, id, version + 1, isDeleted ? 'delete' : 'restore', {});
    return { id, version: version + 1, differences: {} };
  }

  #log(object: ObjectModel, recordId: string, version: number, verb: ChangeEntry['verb'], differences: Differences) {
    const { workspaceId, userId: actorId } = this.principal;
    const isSilent = verb === 'update' && Object.keys(differences).length === 0;
    if (!object.definition.isUnlogged && !isSilent)
      this.transaction.queue(
        appendChange({
          workspaceId,
          object: object.name,
          recordId,
          version,
          verb,
          operationId: this.id,
          actorId,
          cause: this.#cause,
          differences,
        }),
      );
    auditChange(this.transaction, this.principal, this.#cause, object, recordId, verb, differences);
    this.transaction.afterCommit(() =>
      this.#engine.feed.tell({ workspaceId, object: object.name, id: recordId, version, verb }),
    );
  }
}

/** Throws 412, with the record as it is, when it has moved on since the version that was expected. */
function assertVersion(
  { version, document }: Held,
  id: string,
  expected: number | undefined,
  shown: ObjectModel,
): void {
  if (expected === undefined || expected === version) return;
  const current = Object.fromEntries(Object.entries(document).filter(([key]) => shown.fields.has(key)));
  throw new Problem(412, 'version_conflict', 'Somebody changed this record in the meantime.', {
    extra: { current: { ...current, id, version } },
  });
}
