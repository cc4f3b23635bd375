import { isIPv6 } from 'node:net';

interface Bucket {
  left: number;
  at: number;
}

const most = 60;
const perSecond = 0.5;
const mostKept = 100_000;

/**
 * Counts credentials that nobody has, for each address they come from, before the database is asked about the next.
 * Kept in this process. A network hands out IPv6 addresses by the billion: its first half counts as one.
 */
export class FailedAttempts {
  readonly #buckets = new Map<string, Bucket>();

  /** Seconds to wait until the address may try again; 0: it may now. */
  wait(address: string): number {
    const { left } = this.#bucket(address);
    return left >= 1 ? 0 : Math.ceil((1 - left) / perSecond);
  }

  count(address: string): void {
    this.#bucket(address).left -= 1;
  }

  #bucket(address: string): Bucket {
    const key = networkOf(address);
    const now = performance.now();
    const known = this.#buckets.get(key) ?? { left: most, at: now };
    known.left = Math.min(most, known.left + ((now - known.at) / 1000) * perSecond);
    known.at = now;
    // Whoever was seen last goes last: the oldest makes room.
    this.#buckets.delete(key);
    this.#buckets.set(key, known);
    if (this.#buckets.size > mostKept) this.#buckets.delete(this.#buckets.keys().next().value!);
    return known;
  }
}

function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  if (tail !== undefined) groups.push(...Array.from({ length: 4 }, () => '0'));
  return groups.slice(0, 4).join(':');
}
