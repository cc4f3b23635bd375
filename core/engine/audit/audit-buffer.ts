import { type Database, isDatabaseGone } from '#core/database/database.ts';
import { recordAudit } from './append-audit.ts';
import type { AuditEvent } from './audit-event.ts';

const within = 1_000;
const mostAtOnce = 500;
/** While the database is away events wait here, up to so many. */
const mostKept = 50_000;

/** Events that are written after the answer, together: what they tell of must cost whoever asks no round trip. */
class AuditBuffer {
  readonly #database: Database;
  #waiting: AuditEvent[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  readonly #underWay = new Set<Promise<void>>();

  constructor(database: Database) {
    this.#database = database;
  }

  add(event: AuditEvent) {
    if (this.#waiting.length >= mostKept) return;
    this.#waiting.push(event);
    this.#timer ??= setTimeout(() => void this.flush().catch(() => {}), within).unref();
  }

  track(writing: Promise<void>) {
    const done: Promise<void> = writing.finally(() => this.#underWay.delete(done));
    this.#underWay.add(done);
    // Whoever tracks it says what went wrong.
    done.catch(() => {});
  }

  /** Resolves when everything told so far is written. */
  async flush(): Promise<void> {
    await Promise.allSettled(this.#underWay);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.catch(() => {}).then(() => this.#write());
    return this.#writing;
  }

  async #write() {
    while (this.#waiting.length > 0) {
      const events = this.#waiting.splice(0, mostAtOnce);
      try {
        await recordAudit(this.#database, ...events);
      } catch (error) {
        if (!isDatabaseGone(error)) throw error;
        this.#waiting.unshift(...events);
        this.#timer ??= setTimeout(() => void this.flush().catch(() => {}), within * 5).unref();
        return;
      }
    }
  }
}

const buffers = new WeakMap<Database, AuditBuffer>();

function bufferOf(database: Database): AuditBuffer {
  let buffer = buffers.get(database);
  if (!buffer) {
    buffer = new AuditBuffer(database);
    buffers.set(database, buffer);
  }
  return buffer;
}

/** Writes the event within a second. For what has no transaction, and where waiting would cost or tell something. */
export function recordLater(database: Database, event: AuditEvent): void {
  bufferOf(database).add({ at: new Date().toISOString(), ...event });
}

/** Writes what this process still holds; before the trail is read, and before the database is let go. */
export function flushAudit(database: Database): Promise<void> {
  return bufferOf(database).flush();
}

/** Lets `flushAudit` wait for events that somebody writes without being waited for. */
export function trackAudit(database: Database, writing: Promise<void>): void {
  bufferOf(database).track(writing);
}
