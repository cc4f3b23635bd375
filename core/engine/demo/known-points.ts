import type { Document } from '../operations/rules.ts';

/** An e-mail address or phone number as a record carries it. */
export type PointEntry = { address?: string; number?: string; label?: string } & Document;

export interface KnownPoint {
  id: string;
  optedOut: boolean;
  isInvalid: boolean;
  doNotCall: boolean;
}

/** Addresses and numbers written so far: records share them, and what is known of one holds on every record. */
export class KnownPoints {
  readonly #byValue = new Map<string, KnownPoint>();

  find(entry: PointEntry): KnownPoint | undefined {
    return this.#byValue.get(keyOf(entry));
  }

  remember(entry: PointEntry, point: KnownPoint): void {
    this.#byValue.set(keyOf(entry), point);
  }

  /** The entry with every mark that its kind can have, as the engine keeps it. */
  fillMarks(entry: PointEntry, marks: string[]): PointEntry {
    const known: Document = { ...(this.find(entry) ?? entry) };
    const filled = { ...entry };
    for (const mark of marks) filled[mark] = known[mark] === true;
    return filled;
  }
}

/** No address is a number: one map serves both. */
function keyOf(entry: PointEntry): string {
  return entry.address ?? entry.number ?? '';
}
