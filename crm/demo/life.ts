import type { Step } from '#core/engine/demo/record-loader.ts';
import type { Document } from '#core/engine/operations/rules.ts';
import { newId } from '#core/kit/ids.ts';

/** A record and all that happens to it, from its creation on. */
export class Life {
  readonly id: string;
  readonly object: string;
  readonly steps: [Step, ...Step[]];
  /** What it says at this point of the story. */
  readonly now: Document;

  constructor(object: string, at: number, by: string | null, set: Document, id = newId()) {
    this.object = object;
    this.id = id;
    this.now = { ...set };
    this.steps = [{ at, by, set }];
  }

  get createdAt(): number {
    return this.steps[0].at;
  }

  change(at: number, by: string | null, set: Document): void {
    Object.assign(this.now, set);
    this.steps.push({ at, by, set });
  }
}

/** What happens, told in the order of time; what lies beyond the present does not happen. */
export class Timeline {
  readonly #end: number;
  #events: { at: number; happen: () => unknown }[] = [];

  constructor(end: number) {
    this.#end = end;
  }

  at(at: number, happen: () => unknown): void {
    if (at <= this.#end) this.#events.push({ at, happen });
  }

  run(): void {
    this.#events.sort((a, b) => a.at - b.at);
    for (const { happen } of this.#events) happen();
    this.#events = [];
  }
}
