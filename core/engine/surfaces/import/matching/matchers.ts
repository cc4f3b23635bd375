import type { Engine } from '../../../engine.ts';
import type { Scope } from '../../../query/row.ts';
import type { Draft } from '../run/draft.ts';
import { AnyMatcher } from './any-matcher.ts';
import { KeySet } from './key-set.ts';
import { denseWords } from './match-words.ts';
import { RecordMatcher } from './record-matcher.ts';

/** What an import knows of the records that are there, by object. */
export class Matchers {
  readonly #engine: Engine;
  readonly #scope: Scope;
  readonly #most: number | undefined;
  readonly #byObject = new Map<string, RecordMatcher>();
  /** Names that rows of the file give to their own records, where rows refer to one another. */
  namesInFile = new KeySet();
  /** Records of whatever object. */
  readonly any: AnyMatcher;

  constructor(engine: Engine, scope: Scope, most?: number) {
    this.#engine = engine;
    this.#scope = scope;
    this.#most = most;
    this.any = new AnyMatcher(engine, scope);
  }

  of(name: string): RecordMatcher {
    let matcher = this.#byObject.get(name);
    if (!matcher) {
      matcher = new RecordMatcher(this.#engine, this.#scope, this.#scope.model.object(name), this.#most);
      this.#byObject.set(name, matcher);
    }
    return matcher;
  }

  isInFile(words: string): boolean {
    return this.namesInFile.has(denseWords(words));
  }

  /** Looks up what the drafts name, the records they would change among it. */
  async prepare(drafts: Draft[], own: string): Promise<void> {
    await this.any.prepare(
      drafts.flatMap(({ wanted }) =>
        wanted.filter(({ target }) => target.kind === 'anyRecord').map((one) => one.words),
      ),
    );
    const words = new Map<string, Set<string>>();
    const add = (object: string, word: string) => {
      const known = words.get(object) ?? new Set();
      words.set(object, known.add(word));
    };
    for (const draft of drafts) {
      if (draft.key !== '') add(own, draft.key);
      for (const { target, words: named } of draft.wanted) if (target.to !== undefined) add(target.to, named);
    }
    for (const [object, list] of words) await this.of(object).prepare(list);
  }
}
