import type { FastifyRequest } from 'fastify';
import { levelOf } from '../access/access.ts';
import { thoseAllowed } from '../access/may-do.ts';
import type { ChangeNotice } from '../changes/feed.ts';
import type { Engine } from '../engine.ts';
import { seenBy } from '../query/access-condition.ts';
import { firstRow, type Scope } from '../query/row.ts';

/** What is told of a change: never a value. */
export type Told = Pick<ChangeNotice, 'object' | 'id' | 'version' | 'verb'>;

/** Objects whose changes may change what somebody sees; `workspace` stands for the settings. */
const bearing = new Set(['user', 'team', 'role', 'sharingRule', 'territory', 'workspace']);

/**
 * One open stream: passes on what the person may know of. Of objects that are not open to them as a whole, the database
 * is asked for several changes together; who they are is asked anew when roles or sharing have changed.
 */
export class Listener {
  onRefused: () => void = () => {};
  readonly #engine: Engine;
  readonly #request: FastifyRequest;
  readonly #tell: (notice: Told) => void;
  #scope: Scope;
  #isStale = false;
  #waiting: ChangeNotice[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(engine: Engine, request: FastifyRequest, scope: Scope, tell: (notice: Told) => void) {
    this.#engine = engine;
    this.#request = request;
    this.#scope = scope;
    this.#tell = tell;
  }

  hear(notice: ChangeNotice) {
    if (bearing.has(notice.object)) this.#isStale = true;
    if (!this.#isStale && this.#waiting.length === 0 && this.#isOpen(notice.object)) return this.#pass(notice);
    this.#waiting.push(notice);
    this.#timer ??= setTimeout(() => void this.#flush(), 100).unref();
  }

  /** Whether every record of the object is there for the person. */
  #isOpen(name: string): boolean {
    const object = this.#scope.model.objects.get(name);
    return object !== undefined && seenBy(firstRow(object), this.#scope, 'read').length === 0;
  }

  #pass({ object, id, version, verb }: ChangeNotice) {
    this.#tell({ object, id, version, verb });
  }

  async #flush() {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#timer = undefined;
    try {
      if (this.#isStale) await this.#renew();
      for (const [name, notices] of Map.groupBy(waiting, ({ object }) => object))
        await this.#passAllowed(name, notices);
    } catch (error) {
      // Nothing is told rather than too much; the screen asks again when it comes back.
      this.#request.log.error({ err: error }, 'events not told');
      this.onRefused();
    }
  }

  async #renew() {
    this.#isStale = false;
    const principal = await this.#request.askAgain?.();
    if (!principal) return this.onRefused();
    this.#scope = { principal, model: await this.#engine.models.for(principal) };
  }

  async #passAllowed(name: string, notices: ChangeNotice[]) {
    const object = this.#scope.model.objects.get(name);
    // Private objects are their owner's business; that one reads them anew anyway.
    if (!object || object.definition.visibility || levelOf(this.#scope.principal, object, 'read') === 'none') return;
    const ids = [...new Set(notices.map(({ id }) => id))];
    const allowed = this.#isOpen(name) ? undefined : await thoseAllowed(this.#engine, this.#scope, object, ids, 'read');
    for (const notice of notices) if (!allowed || allowed.has(notice.id)) this.#pass(notice);
  }
}
