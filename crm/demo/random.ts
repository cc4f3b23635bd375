/** Chance that repeats: the same seed tells the same story. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** Both ends included. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(list: readonly Item[]): Item {
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** The first ones far oftener than the last: a few sellers, customers and products make most of the business. */
  skewed<Item>(list: readonly Item[], power = 2.2): Item {
    return list[Math.floor(this.next() ** power * list.length)]!;
  }

  weighted<Value>(choices: readonly (readonly [weight: number, value: Value])[]): Value {
    let rest = this.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of choices) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return choices.at(-1)![1];
  }

  /** Around the median, with a long tail upwards: deal sizes, durations. */
  around(median: number, spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return median * Math.exp(spread * normal);
  }

  /** How many: most often one, seldom hundreds (Pareto). */
  crowd(shape: number, most: number): number {
    return Math.min(most, Math.floor((1 - this.next()) ** (-1 / shape)));
  }

  /** Each `#` of the pattern becomes a digit. */
  digits(pattern: string): string {
    return pattern.replace(/#/g, () => String(Math.floor(this.next() * 10)));
  }
}
