import type { ObjectModel } from '../../../model/model.ts';
import { type ColumnTarget, idHeading } from '../../columns.ts';
import { fieldWords, headingWords, partWords } from './heading-words.ts';

/** Names a target goes by, as words. Exact ones first. */
interface TargetNames {
  exact: Set<string>;
  loose: Set<string>;
}

const known = new WeakMap<ColumnTarget, TargetNames>();

function namesOf(target: ColumnTarget, object: ObjectModel): TargetNames {
  let names = known.get(target);
  if (!names) {
    names = target.kind === 'part' ? namesOfPart(target) : namesOfField(target, object);
    known.set(target, names);
  }
  return names;
}

function namesOfField({ field }: ColumnTarget, object: ObjectModel): TargetNames {
  const { key, label, aliases = [] } = field;
  const exact = new Set([label.en, label.fr, key, key.replace(/Ids?$/, ''), ...aliases].map(headingWords));
  const loose = new Set((fieldWords[key] ?? []).map(headingWords));
  const { label: one, pluralLabel: many } = object.definition;
  // "Account name" is the name of an account, and "Account" its name too.
  for (const word of [object.name, one.en, one.fr].map(headingWords)) {
    for (const name of [...exact]) loose.add(`${word} ${name}`);
    if (field === object.titleField) exact.add(word);
  }
  if (field === object.titleField) for (const word of [many.en, many.fr].map(headingWords)) loose.add(word);
  // As exports head the ids of what a field leads to.
  if (field.options.to !== undefined) for (const words of [label.en, label.fr]) exact.add(headingWords(`${words} id`));
  if (field.key === 'id') return { exact: new Set([headingWords(idHeading)]), loose };
  if (field.unique) for (const word of [object.name, one.en].map(headingWords)) loose.add(`${word} id`);
  return { exact, loose };
}

function namesOfPart({ field, part, label }: ColumnTarget): TargetNames {
  const own = partWords[part!] ?? [headingWords(part!)];
  const whole = [field.key, field.label.en, field.label.fr, ...(field.aliases ?? [])].map(headingWords);
  // "Billing city", "ship city": the first word of the field tells which of two addresses is meant.
  const leads = new Set([...whole, ...whole.map((words) => words.split(' ')[0]!)]);
  const exact = new Set([headingWords(label.en), headingWords(label.fr), headingWords(`${field.key} ${part}`)]);
  for (const lead of leads) for (const word of own) exact.add(`${lead} ${word}`);
  return { exact, loose: new Set(own) };
}

/** Pairs of letters that two texts share, from 0 to 1 (Dice). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 3 || b.length < 3) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < a.length - 1; at++) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < b.length - 1; at++) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      pairs.set(pair, left - 1);
      shared += 1;
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}

/** Spares counting where two texts cannot share four fifths of their pairs, or differ at both ends. */
function mayBeAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length) - 1;
  return (2 * shorter) / (a.length + b.length - 2) > 0.8 && (a[0] === b[0] || a.at(-1) === b.at(-1));
}

/** How well a heading names the target: 1 by a name of its own, less by looser ones, 0 not at all. */
export function scoreName(heading: string, target: ColumnTarget, object: ObjectModel): number {
  const words = headingWords(heading);
  if (words === '') return 0;
  const { exact, loose } = namesOf(target, object);
  if (exact.has(words)) return 1;
  if (loose.has(words)) return target.kind === 'part' ? 0.92 : 0.9;
  const tokens = words.split(' ').sort().join(' ');
  for (const name of exact) if (name.split(' ').sort().join(' ') === tokens) return 0.88;
  let best = 0;
  for (const names of [exact, loose])
    for (const name of names) if (mayBeAlike(words, name)) best = Math.max(best, likeness(words, name));
  return best > 0.8 ? best * 0.75 : 0;
}
