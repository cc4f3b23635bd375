import type { Field } from '#core/fields/field.ts';
import { InvalidValue } from '#core/kit/problem.ts';
import { bind, literal, type Rendered, sql } from '#core/kit/sql.ts';
import type { Engine } from '../../../engine.ts';
import type { ObjectModel } from '../../../model/model.ts';
import { compileFilter, operatorsOf } from '../../../query/compile-filter.ts';
import type { Row, Scope } from '../../../query/row.ts';
import { foldWords } from './match-words.ts';
import { type Belonging, type Found, RecordIndex } from './record-index.ts';
import {
  belongingFieldsOf,
  compileKnown,
  compileKnownCount,
  type KnownRecord,
  keyFieldsOf,
  readKnown,
} from './record-keys.ts';

/** Beyond so many records they are not kept in memory, but looked up for each chunk. */
const mostKept = 200_000;

const mostRemembered = 10_000;
const lastCharacter = '\uffff';

/**
 * Finds the records of one object that words in a file mean. Small objects are read once and kept; of large ones those
 * are looked up that a chunk names, without the second look at names of other spacing.
 */
export class RecordMatcher {
  readonly object: ObjectModel;
  readonly #engine: Engine;
  readonly #scope: Scope;
  readonly #most: number;
  #index = new RecordIndex();
  readonly #found = new Map<string, Found>();
  #isWhole: boolean | undefined;
  #usual: Belonging = {};

  constructor(engine: Engine, scope: Scope, object: ObjectModel, most = mostKept) {
    this.object = object;
    this.#engine = engine;
    this.#scope = scope;
    this.#most = most;
  }

  /** Makes ready to find these words. */
  async prepare(words: Iterable<string>): Promise<void> {
    if (this.#isWhole === undefined) await this.#begin();
    if (this.#isWhole) return;
    this.#index = new RecordIndex();
    this.#found.clear();
    this.#index.usualBelonging = this.#usual;
    const wanted = [...new Set([...words].map(foldWords))].filter(Boolean);
    if (wanted.length === 0) return;
    for (const statement of this.#lookUps(wanted)) await this.#read(statement);
  }

  find(words: string, belonging: Belonging = {}): Found {
    // The same few names come again and again: agents, products, stages.
    const key = `${words}\n${Object.values(belonging).join(' ')}`;
    const known = this.#found.get(key);
    if (known) return known;
    const found = this.#index.find(words, belonging);
    if (found && this.#found.size < mostRemembered) this.#found.set(key, found);
    return found;
  }

  findBy(field: string, words: string): Found {
    return this.#index.findBy(field, field === this.object.titleField.key, words);
  }

  /** A record that has just been made. */
  add(record: KnownRecord) {
    this.#index.add(record);
    // A second record of the name makes it ambiguous.
    this.#found.clear();
  }

  /** Where a new record belongs unless somebody says otherwise: the default pipeline. */
  get usualBelonging(): Belonging {
    return this.#usual;
  }

  async #begin(): Promise<void> {
    for (const field of belongingFieldsOf(this.object))
      this.#usual[field.key] = await this.#usualOf(field.options.to as string);
    this.#index.usualBelonging = this.#usual;
    const [row] = await this.#ask(compileKnownCount(this.object, this.#scope));
    this.#isWhole = Number(row![0]) <= this.#most;
    if (this.#isWhole) await this.#read(compileKnown(this.object, this.#scope));
  }

  /** The one marked as default, else the first. */
  async #usualOf(name: string): Promise<string | undefined> {
    const object = this.#scope.model.object(name);
    const isMarked = object.fields.has('isDefault');
    const mark = (row: Row) =>
      isMarked ? [compileFilter({ field: 'isDefault', op: 'eq', value: true }, row, this.#scope)] : [];
    const [marked] = await this.#ask(compileKnown(object, this.#scope, mark));
    const [first] = marked ? [marked] : await this.#ask(compileKnown(object, this.#scope));
    return first?.[0] ?? undefined;
  }

  #lookUps(wanted: string[]): Rendered[] {
    const { object } = this;
    const scope = this.#scope;
    const ids = wanted.filter((word) => /^[0-9a-f-]{36}$/.test(word));
    // Titles are found folded in the search entries, through the index on their beginning: alone, or with more behind.
    const heads = wanted.map((word) => word.slice(0, 64));
    const led = wanted.map((word) => `${word} \u00b7 `.slice(0, 64));
    const byTitle = compileKnown(object, scope, () => [
      sql`t.id in (select s.record_id from unnest(${heads}::text[], ${led}::text[]) w (head, led) join read.search_entry s on s.workspace_id = ${scope.principal.workspaceId}::int and s.is_live and s.object = ${literal(object.name)} and (left(s.text, 64) = w.head or (left(s.text, 64) ~>=~ w.led and left(s.text, 64) ~<~ (w.led || ${lastCharacter}::text))))`,
    ]);
    const byKeys = keyFieldsOf(object).flatMap((field) => {
      const values = wanted.filter((word) => mayBeOf(field, word));
      if (values.length === 0) return [];
      return [
        compileKnown(object, scope, (row) => [
          compileFilter(
            // The unique index holds what is not null, and the planner sees that only when told.
            {
              and: [
                { field: field.key, op: 'notEmpty' },
                { field: field.key, op: 'in', value: values.slice(0, 1000) },
              ],
            },
            row,
            scope,
          ),
        ]),
      ];
    });
    const byId = ids.length > 0 ? [compileKnown(object, scope, () => [sql`t.id = any(${ids}::uuid[])`])] : [];
    return [byTitle, ...byKeys, ...byId];
  }

  async #read(statement: Rendered): Promise<void> {
    for (const row of await this.#ask(statement)) this.#index.add(readKnown(this.object, row));
  }

  #ask({ text, values }: Rendered): Promise<(string | null)[][]> {
    const { principal } = this.#scope;
    return this.#engine.database.read(principal.workspaceId, { text, values: bind(values, principal) });
  }
}

/** Whether the field could hold such a word at all: a filter with any other is refused. */
function mayBeOf(field: Field, word: string): boolean {
  try {
    operatorsOf(field).in?.parse([word], field);
    return true;
  } catch (error) {
    if (error instanceof InvalidValue) return false;
    throw error;
  }
}
