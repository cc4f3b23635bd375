/** A person's name in its parts. */
export interface PersonName {
  salutation?: string;
  firstName?: string;
  lastName?: string;
}

const salutations = new Map(
  Object.entries({
    mr: 'Mr',
    'mr.': 'Mr',
    'm.': 'Mr',
    monsieur: 'Mr',
    mrs: 'Ms',
    'mrs.': 'Ms',
    ms: 'Ms',
    'ms.': 'Ms',
    miss: 'Ms',
    mme: 'Ms',
    madame: 'Ms',
    mlle: 'Ms',
    mx: 'Mx',
    dr: 'Dr',
    'dr.': 'Dr',
    prof: 'Prof',
    'prof.': 'Prof',
  }),
);

/** Words that belong to the family name that follows them. */
const particles = new Set(
  'de del della di da dos das do du des la le van von der den ter ten zu zum zur af av al el bin ben ibn mac st st. san santa y'.split(
    ' ',
  ),
);
const suffixes = /^(jr|sr|ii|iii|iv|phd|md)\.?$/i;

/**
 * "Dr. Ludwig van Beethoven", "Beethoven, Ludwig van" → parts. The last word is the family name, with the particles
 * before it; one word alone is one, too. Nothing of the text is lost.
 */
export function splitPersonName(text: string): PersonName {
  const words = text.replace(/\s+/g, ' ').trim();
  const comma = /^([^,]+),\s*([^,]+)$/.exec(words);
  if (comma && !suffixes.test(comma[2]!)) return namedAs(comma[2]!, comma[1]!);
  const list = words.split(' ');
  const salutation = list.length > 1 ? salutations.get(list[0]!.toLowerCase()) : undefined;
  if (salutation) list.shift();
  let start = list.length - 1;
  if (start > 0 && suffixes.test(list[start]!)) start -= 1;
  while (start > 1 && particles.has(list[start - 1]!.toLowerCase())) start -= 1;
  const firstName = list.slice(0, start).join(' ');
  const lastName = list.slice(start).join(' ');
  return { ...(salutation && { salutation }), ...(firstName && { firstName }), ...(lastName && { lastName }) };
}

function namedAs(given: string, family: string): PersonName {
  const list = given.split(' ');
  const salutation = list.length > 1 ? salutations.get(list[0]!.toLowerCase()) : undefined;
  const firstName = (salutation ? list.slice(1) : list).join(' ');
  return { ...(salutation && { salutation }), firstName, lastName: family.trim() };
}
