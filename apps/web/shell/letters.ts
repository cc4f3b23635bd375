import { foldText } from '#core/kit/text.ts';

/** Gives each place the first letter of its name that nobody has yet: `g c` for Contacts, `g o` for Companies. */
export function assignLetters<Place extends { label: string; letter?: string }>(places: Place[]) {
  const taken = new Set(places.map((place) => place.letter).filter(Boolean));
  return places.map(({ letter, ...place }) => {
    const free = letter ?? [...foldText(place.label)].find((one) => /[a-z]/.test(one) && !taken.has(one));
    if (free) taken.add(free);
    return { ...place, keys: free && `g ${free}` };
  });
}
