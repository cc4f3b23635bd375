import { Problem } from '#core/kit/problem.ts';

/** Counts attempts per key within a window; refuses with 429 once there were too many. Kept per process. */
export class AttemptLimit {
  readonly #most: number;
  readonly #window: number;
  readonly #attempts = new Map<string, { count: number; since: number }>();

  constructor({ most, withinMilliseconds }: { most: number; withinMilliseconds: number }) {
    this.#most = most;
    this.#window = withinMilliseconds;
  }

  take(key: string) {
    const now = Date.now();
    const known = this.#attempts.get(key);
    if (!known || now - known.since > this.#window) {
      if (this.#attempts.size > 50_000) this.#attempts.clear();
      this.#attempts.set(key, { count: 1, since: now });
      return;
    }
    known.count += 1;
    if (known.count > this.#most)
      throw new Problem(
        429,
        'too_many_attempts',
        'Too many attempts. Wait a quarter of an hour, or reset the password.',
      );
  }

  clear(key: string) {
    this.#attempts.delete(key);
  }
}
