import { EventEmitter } from 'node:events';

/** One record's change, as told to open screens: only what it was, never what it said. */
export interface ChangeNotice {
  workspaceId: number;
  object: string;
  id: string;
  version: number;
  verb: string;
}

/** Tells this process's listeners at once, and other processes through `publish`, in batches. */
export class ChangeFeed {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  readonly #publish: (notices: ChangeNotice[]) => void;
  #batch: ChangeNotice[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** `publish` gets what happened within a tenth of a second in one call. */
  constructor(publish: (notices: ChangeNotice[]) => void = () => {}) {
    this.#publish = publish;
  }

  tell(notice: ChangeNotice) {
    this.receive(notice);
    this.#batch.push(notice);
    this.#timer ??= setTimeout(() => this.#flush(), 100).unref();
  }

  /** What another process did. */
  receive(notice: ChangeNotice) {
    this.#emitter.emit('any', notice);
    this.#emitter.emit(String(notice.workspaceId), notice);
  }

  /** Hears every change of every workspace, at once for this process's own. */
  watch(listener: (notice: ChangeNotice) => void) {
    this.#emitter.on('any', listener);
  }

  /** Returns the function that ends the subscription. */
  subscribe(workspaceId: number, listener: (notice: ChangeNotice) => void): () => void {
    this.#emitter.on(String(workspaceId), listener);
    return () => this.#emitter.off(String(workspaceId), listener);
  }

  #flush() {
    this.#timer = undefined;
    const batch = this.#batch;
    this.#batch = [];
    this.#publish(batch);
  }
}
