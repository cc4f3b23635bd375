import { isId } from '#core/kit/ids.ts';
import { bind, render, sql } from '#core/kit/sql.ts';
import type { Engine } from '../../../engine.ts';
import { entryIsSeen } from '../../../query/entry-condition.ts';
import type { Scope } from '../../../query/row.ts';
import { foldWords } from './match-words.ts';

/** A record of some object. */
export interface AnyFound {
  object: string;
  id: string;
}

const written = /^([a-zA-Z]\w{0,62})[:/](\S{36})$/;

const lastCharacter = '\uffff';

/** Finds records of whatever object that the person sees by their titles, through the entries that search looks in. */
export class AnyMatcher {
  readonly #engine: Engine;
  readonly #scope: Scope;
  #byTitle = new Map<string, AnyFound[]>();

  constructor(engine: Engine, scope: Scope) {
    this.#engine = engine;
    this.#scope = scope;
  }

  async prepare(words: Iterable<string>): Promise<void> {
    this.#byTitle = new Map();
    const wanted = [...new Set([...words].filter((word) => !readWritten(word)).map(foldWords))].filter(Boolean);
    if (wanted.length === 0) return;
    const { principal } = this.#scope;
    const heads = wanted.map((word) => word.slice(0, 64));
    const led = wanted.map((word) => `${word} \u00b7 `.slice(0, 64));
    const { text, values } = render(
      sql`select s.object, s.record_id, s.title from unnest(${heads}::text[], ${led}::text[]) w (head, led)
join read.search_entry s on s.workspace_id = ${principal.workspaceId}::int and s.is_live
and (left(s.text, 64) = w.head or (left(s.text, 64) ~>=~ w.led and left(s.text, 64) ~<~ (w.led || ${lastCharacter}::text)))
where ${entryIsSeen(this.#scope)}`,
    );
    const rows = await this.#engine.database.read(principal.workspaceId, { text, values: bind(values, principal) });
    for (const [object, id, title] of rows) {
      const key = foldWords(title!);
      this.#byTitle.set(key, [...(this.#byTitle.get(key) ?? []), { object: object!, id: id! }]);
    }
  }

  /** `account:<id>`, or the title of one record of the objects that may be meant. */
  find(words: string, objects: string[] | 'any'): AnyFound | { ambiguous: number } | undefined {
    const exact = readWritten(words);
    if (exact) return exact;
    const found = (this.#byTitle.get(foldWords(words)) ?? []).filter(
      ({ object }) => objects === 'any' || objects.includes(object),
    );
    return found.length > 1 ? { ambiguous: found.length } : found[0];
  }
}

/** What our own exports write. */
function readWritten(words: string): AnyFound | undefined {
  const [, object, id] = written.exec(words.trim()) ?? [];
  return object && isId(id) ? { object, id: id!.toLowerCase() } : undefined;
}
