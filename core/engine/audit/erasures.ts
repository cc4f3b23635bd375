import { digestOfIds } from './erase-audit.ts';

interface Seen {
  id: string;
  kind: string;
  details: unknown;
  erasure_id: string | null;
}

/**
 * Holds emptied events against the erasures that tell of them: an emptied event that no erasure counts was emptied to
 * hide something.
 */
export class Erasures {
  readonly #emptied = new Map<string, string[]>();
  readonly #told = new Map<string, unknown>();

  see({ id, kind, details, erasure_id: erasure }: Seen) {
    if (kind === 'audit.erased') this.#told.set(id, details);
    if (erasure === null) return;
    const ids = this.#emptied.get(erasure) ?? [];
    ids.push(id);
    this.#emptied.set(erasure, ids);
  }

  problems(): string[] {
    return [...this.#emptied].flatMap(([erasure, ids]) => {
      const told = this.#told.get(erasure) as { digest?: string } | undefined;
      if (told?.digest === digestOfIds(ids)) return [];
      return [`${ids.length} events were emptied that the erasure ${erasure} does not account for.`];
    });
  }
}
