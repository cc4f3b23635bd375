import type { Place, Word } from './places/place.ts';
import { slug, written } from './places/place.ts';
import type { Random } from './random.ts';

export interface CompanyName {
  name: string;
  /** Of its own, under the ending that is reserved for examples. */
  domain: string;
}

interface Idea {
  name: string;
  slug: string;
}

/** Ideas that are had before a name that is taken is told apart by something else. */
const ideas = 3;

/** Names of companies, no two alike: those that chance repeats are told apart by a family or their town, as in life. */
export class CompanyNames {
  readonly #taken = new Map<string, number>();

  next(random: Random, place: Place, city: Word): CompanyName {
    let idea = think(random, place, city);
    for (let count = 1; count < ideas && this.#taken.has(idea.slug); count += 1) idea = think(random, place, city);
    if (this.#taken.has(idea.slug)) {
      const family = random.pick(place.names.lastNames);
      idea = { name: `${written(family)} ${idea.name}`, slug: `${slug(family)}-${idea.slug}` };
    }
    if (this.#taken.has(idea.slug) && !idea.name.includes(written(city)))
      idea = { name: `${idea.name} (${written(city)})`, slug: `${idea.slug}-${slug(city)}` };
    const before = this.#taken.get(idea.slug) ?? 0;
    this.#taken.set(idea.slug, before + 1);
    if (before === 0) return { name: idea.name, domain: `${idea.slug}.example` };
    return { name: `${idea.name} ${before + 1}`, domain: `${idea.slug}-${before + 1}.example` };
  }
}

function think(random: Random, place: Place, city: Word): Idea {
  const pattern = random.pick(place.companies);
  const latin: string[] = [];
  const name = pattern.replace(/\{(\w+)\}/g, (_, key: string) => {
    const word = {
      last: () => random.pick(place.names.lastNames),
      brand: () => random.pick(place.brands),
      trade: () => random.pick(place.trades),
      city: () => city,
    }[key]!();
    latin.push(slug(word));
    return written(word);
  });
  return { name, slug: (latin.length > 0 ? latin.join('-') : slug(name)).slice(0, 40) || 'company' };
}
