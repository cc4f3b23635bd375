import { isId } from '#core/kit/ids.ts';
import { denseWords, foldWords } from './match-words.ts';
import type { KnownRecord } from './record-keys.ts';

/** How words were found to mean a record. */
export type FoundBy = 'id' | 'key' | 'name' | 'similar';

export type Found = { id: string; by: FoundBy; title: string } | { ambiguous: number } | undefined;

/** What the row says of where the record belongs, by field: `{pipelineId: …}`. */
export type Belonging = Record<string, string | undefined>;

/** Records by their names and keys, in memory. */
export class RecordIndex {
  readonly #byId = new Map<string, KnownRecord>();
  readonly #byTitle = new Map<string, KnownRecord[]>();
  readonly #byDense = new Map<string, KnownRecord[]>();
  readonly #byKey = new Map<string, Map<string, KnownRecord[]>>();
  /** Where records belong when the row does not say. */
  usualBelonging: Belonging = {};

  add(record: KnownRecord) {
    if (this.#byId.has(record.id)) return;
    this.#byId.set(record.id, record);
    push(this.#byTitle, foldWords(record.title), record);
    push(this.#byDense, denseWords(record.title), record);
    for (const [field, words] of Object.entries(record.keys)) {
      const index = this.#byKey.get(field) ?? new Map<string, KnownRecord[]>();
      this.#byKey.set(field, index);
      for (const word of words) push(index, word, record);
    }
  }

  /** Finds by id, key, title, then title without spaces and signs. Names of several records are told as such. */
  find(words: string, belonging: Belonging = {}): Found {
    const folded = foldWords(words);
    const byId = isId(folded) ? this.#byId.get(folded) : undefined;
    if (byId) return { id: byId.id, by: 'id', title: byId.title };
    const keyed = new Set([...this.#byKey.values()].flatMap((index) => index.get(folded) ?? []));
    return (
      this.#choose([...keyed], belonging, 'key') ??
      this.#choose(this.#byTitle.get(folded) ?? [], belonging, 'name') ??
      this.#choose(this.#byDense.get(denseWords(words)) ?? [], belonging, 'similar')
    );
  }

  /** Finds by one field only: what a row updates must not be guessed from another one. */
  findBy(field: string, isTitle: boolean, words: string): Found {
    const folded = foldWords(words);
    if (field === 'id') {
      const record = this.#byId.get(folded);
      return record && { id: record.id, by: 'id', title: record.title };
    }
    const records = isTitle ? this.#byTitle.get(folded) : this.#byKey.get(field)?.get(folded);
    return this.#choose([...new Set(records)], {}, isTitle ? 'name' : 'key');
  }

  #choose(records: KnownRecord[], belonging: Belonging, by: FoundBy): Found {
    let left = records;
    for (const field of Object.keys(records[0]?.belongsTo ?? {})) {
      const said = belonging[field];
      const inIt = left.filter(({ belongsTo }) => belongsTo[field] === (said ?? this.usualBelonging[field]));
      // Said by the row it must be so; otherwise the usual place is only preferred.
      if (said !== undefined || inIt.length > 0) left = inIt;
    }
    if (left.length === 0) return undefined;
    if (left.length > 1) return { ambiguous: left.length };
    return { id: left[0]!.id, by, title: left[0]!.title };
  }
}

function push(index: Map<string, KnownRecord[]>, key: string, record: KnownRecord) {
  if (key === '') return;
  const list = index.get(key);
  if (list) list.push(record);
  else index.set(key, [record]);
}
