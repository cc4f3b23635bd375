import type { Place } from './places/place.ts';
import { slug, written } from './places/place.ts';
import type { Random } from './random.ts';

export interface CompanyName {
  name: string;
  /** Of its own, under the ending that is reserved for examples. */
  domain: string;
}

/** Names of companies; those that chance repeats are told apart by their town, as in life. */
export class CompanyNames {
  readonly #taken = new Map<string, number>();

  next(random: Random, place: Place, city: string): CompanyName {
    const pattern = random.pick(place.companies);
    const latin: string[] = [];
    const name = pattern.replace(/\{(\w+)\}/g, (_, key: string) => {
      const word = {
        last: () => random.pick(place.lastNames),
        brand: () => random.pick(place.brands),
        trade: () => random.pick(place.trades),
        city: () => city,
      }[key]!();
      latin.push(slug(word));
      return written(word);
    });
    const base = (latin.length > 0 ? latin.join('-') : slug(name)).slice(0, 40) || 'company';
    const before = this.#taken.get(base) ?? 0;
    this.#taken.set(base, before + 1);
    const domain = `${before === 0 ? base : `${base}-${before + 1}`}.example`;
    if (before === 0) return { name, domain };
    return { name: before < 8 ? `${name} (${written(city)})` : `${name} ${before + 1}`, domain };
  }
}
